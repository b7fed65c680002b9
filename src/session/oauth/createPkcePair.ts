import { calculatePKCECodeChallenge } from 'oauth4webapi';
import type { Random } from '../../platform/random';

/** RFC 7636: the verifier stays here, the challenge travels through the browser. */
export interface PkcePair {
	readonly verifier: string;
	readonly challenge: string;
}

export async function createPkcePair(random: Pick<Random, 'bytes'>): Promise<PkcePair> {
	const verifier = Buffer.from(random.bytes(32)).toString('base64url');
	return { verifier, challenge: await calculatePKCECodeChallenge(verifier) };
}
