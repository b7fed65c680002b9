/** What a window finds that was signed in before: a session, and the status text of last time. */
import { rememberGlance } from '../../../src/app/glance';
import { sessionRecordKey } from '../../../src/session/sessionRecord';
import type { IssuedSession } from '../../mock-server/http/oauth/createOAuthServer';
import { anOpenAccount } from '../../support/builders/anOpenAccount';
import { FakeSettings } from '../../support/fakeSettings';
import { InMemoryMemory } from '../../support/inMemoryMemory';
import type { StubStorage } from '../programs/stubContext';
import type { StubRun } from '../programs/stubRun';

export const rememberedText = '$(credit-card) 1,250 credits';

/** Written by the extension's own code, with the settings that nobody has changed. */
export function rememberedGlance(now: number): StubStorage['memory'] {
	const memory = new InMemoryMemory();
	const settings = new FakeSettings();
	const { statusBarStyle: style, statusBarFigure: figure } = settings.read();
	rememberGlance(
		{ memory, settings },
		{ ...anOpenAccount(), fetchedAt: now },
		{
			text: rememberedText,
			spokenLabel: '1,250 credits left',
			tooltip: { title: '', facts: [], sentences: [], actions: [] },
			background: 'none',
			command: 'creditbar.openPanel',
		},
		{ style, figure },
	);
	return Object.fromEntries(memory.keys().map(key => [key, memory.get(key)]));
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
