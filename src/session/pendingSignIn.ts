import { isInstantMs } from '../util/isInstantMs';
import { decodeFields } from './decodeFields';

export interface PendingSignIn {
	readonly version: 1;
	/** The backend it is for; another backend's session neither sees nor uses it. */
	readonly origin: string;
	readonly stateHash: string;
	readonly verifier: string;
	/** Of the link that comes back to the editor. */
	readonly redirectUri: string;
	readonly createdAt: number;
}

export function decodePendingSignIn(text: string | undefined): PendingSignIn | undefined {
	const stored = decodeFields(text);
	if (stored?.['version'] !== 1) return undefined;
	const { origin, stateHash, verifier, redirectUri, createdAt } = stored;
	if (typeof origin !== 'string' || typeof stateHash !== 'string' || typeof verifier !== 'string')
		return undefined;
	if (typeof redirectUri !== 'string' || !isInstantMs(createdAt)) return undefined;
	return { version: 1, origin, stateHash, verifier, redirectUri, createdAt };
}
