/** Makes what a sign-in brought the session of all windows. What nobody wants any more is ended at the backend. */
import type { Clock } from '../platform/clock';
import type { Locks } from '../platform/locks';
import type { Random } from '../platform/random';
import type { OAuthClient } from './oauth/oauthClient';
import type { TokenGrant } from './oauth/tokenGrant';
import { clampLifetimeMs } from './refreshPolicy';
import { sessionLock } from './sessionLock';
import type { SessionVault } from './sessionVault';

interface EstablishDeps {
	readonly world: { readonly clock: Clock; readonly locks: Locks; readonly random: Random };
	readonly vault: SessionVault;
	readonly oauth: OAuthClient;
	readonly origin: string;
}

/** False when `isWanted` said no at the last moment. */
export async function establishSession(
	{ world, vault, oauth, origin }: EstablishDeps,
	grant: TokenGrant,
	isWanted: () => boolean,
): Promise<boolean> {
	const { accessToken, refreshToken } = grant;
	const receivedAt = world.clock.now();
	const write = async () => {
		const older = await vault.read();
		if (!isWanted()) return false;
		await vault.put({
			version: 1,
			origin,
			sessionId: world.random.uuid(),
			generation: (older?.generation ?? 0) + 1,
			accessToken,
			refreshToken,
			lifetimeMs: clampLifetimeMs(grant.lifetimeMs),
			receivedAt,
			account: null,
		});
		if (older) void oauth.revoke(older.refreshToken);
		return true;
	};
	const run = await world.locks.withLock(sessionLock.name, sessionLock, write);
	// A user who waits to be signed in does not lose that to a window that holds the lock too long.
	const isEstablished = run.kind === 'ran' ? run.value : await write();
	if (!isEstablished) void oauth.revoke(refreshToken);
	return isEstablished;
}
