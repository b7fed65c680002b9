/**
 * How long an access token is good for, counted from its receipt. Servers say it twice, in `expires_in` and (when the
 * token is a JWT) as the distance of `exp` from `iat`; the smaller one counts, and instants never do, because this
 * machine's clock may be wrong. Without either it is a quarter of an hour.
 */
import { clampLifetimeMs } from '../refreshPolicy';

const unstatedMs = 15 * 60_000;

export function accessTokenLifetimeMs(accessToken: string, expiresIn: unknown): number {
	const stated = [readSeconds(expiresIn), readJwtSeconds(accessToken)].filter(
		seconds => seconds !== undefined,
	);
	return clampLifetimeMs(stated.length === 0 ? unstatedMs : Math.min(...stated) * 1_000);
}

/** Some servers send the number as text. */
function readSeconds(value: unknown): number | undefined {
	const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof seconds === 'number' && !Number.isNaN(seconds) ? seconds : undefined;
}

function readJwtSeconds(token: string): number | undefined {
	try {
		const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
		const claims: unknown = JSON.parse(payload);
		if (typeof claims !== 'object' || claims === null || !('exp' in claims) || !('iat' in claims))
			return undefined;
		const { exp, iat } = claims;
		return typeof exp === 'number' && typeof iat === 'number' ? exp - iat : undefined;
	} catch {
		return undefined;
	}
}
