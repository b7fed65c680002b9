/** What a window finds that was signed in before: a session, and the status text of last time. */

import { sessionRecordKey } from '../../../src/session/sessionRecord';
import type { IssuedSession } from '../../mock-server/http/oauth/createOAuthServer';
import type { StubStorage } from '../programs/stubContext';
import type { StubRun } from '../programs/stubRun';

export const rememberedText = '$(credit-card) 1,250 credits';

export function rememberedGlance(now: number): StubStorage['memory'] {
	return { 'glance.v1': { text: rememberedText, spokenLabel: '1,250 credits left', fetchedAt: now } };
}

/** `origin`: of the service that issued the session. */
export function signedIn(
	origin: string,
	session: IssuedSession,
	now: number,
): Pick<StubRun, 'settings' | 'storage'> {
	const record = {
		version: 1,
		origin,
		sessionId: '7f8f2f5e-0000-4000-8000-000000000001',
		generation: 1,
		accessToken: session.accessToken,
		refreshToken: session.refreshToken,
		lifetimeMs: 15 * 60_000,
		receivedAt: now,
		account: null,
	};
	return {
		settings: { backendUrl: origin, developerMode: true },
		storage: {
			memory: rememberedGlance(now),
			secrets: { [sessionRecordKey(origin)]: JSON.stringify(record) },
		},
	};
}
