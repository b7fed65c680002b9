/**
 * Signing out: forgotten here first, whatever the network does, then ended at the backend as well as that goes. A
 * refresh that another window has under way may bring the record back in the same instant; the lock rules that out.
 */
import type { Locks } from '../platform/locks';
import type { Timers } from '../platform/timers';
import { pause } from '../util/pause';
import type { OAuthClient } from './oauth/oauthClient';
import { sessionLock } from './sessionLock';
import type { SessionVault } from './sessionVault';

interface EndDeps {
	readonly world: { readonly locks: Locks; readonly timers: Timers };
	readonly vault: SessionVault;
	readonly oauth: OAuthClient;
}

const patienceMs = 5_000;

export async function endSession({ world, vault, oauth }: EndDeps): Promise<void> {
	const record = await vault.read();
	if (!record) return;
	await vault.erase(record.sessionId);
	const limits = { ttlMs: sessionLock.ttlMs, waitMs: patienceMs };
	const run = await world.locks.withLock(sessionLock.name, limits, async () => {
		const back = await vault.read();
		await vault.erase(record.sessionId);
		return back?.sessionId === record.sessionId ? back : record;
	});
	const { refreshToken } = run.kind === 'ran' ? run.value : record;
	const patience = new AbortController();
	await Promise.race([oauth.revoke(refreshToken), pause(world.timers, patienceMs, patience.signal)]);
	patience.abort();
}
