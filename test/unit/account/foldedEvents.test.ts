import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EventsSync } from '../../../src/account/events/eventsSync';
import { newsSections } from '../../../src/account/news/accountNews';
import { Departure } from '../../../src/meter/departure';
import { createHostedEvents } from '../../../src/meter/events/hostedEvents';
import { createHostedBackend } from '../../../src/meter/hostedBackend';
import { createHttpChannel } from '../../../src/meter/httpChannel';
import type { TokenSource } from '../../../src/meter/tokenSource';
import { ok } from '../../../src/util/result';
import { eventually } from '../../support/eventually';
import { FakeHttp } from '../../support/fakeHttp';
import { fakeWorld } from '../../support/fakeWorld';
import { settle } from '../../support/settle';
import { SteadyRandom } from '../../support/steadyRandom';
import { carryOut, step } from '../mockHttp/accountStep';
import { MockClient, origin } from '../mockHttp/mockClient';
import { syncUnderTest } from './syncUnderTest';

/** A window that reads the account once and from then on only listens. */
async function listener(client: MockClient) {
	const { mock, clock, timers, accountId } = client;
	const network = new FakeHttp(request => mock.fetch(request));
	const world = { ...fakeWorld({ clock, timers, network }), random: new SteadyRandom(0) };
	const freshToken = async () => ok((await mock.control.issueSession(accountId)).accessToken);
	const tokens: TokenSource = {
		accessToken: freshToken,
		replaceToken: freshToken,
		sessionId: 'session-1',
		endAsExpired: async () => true,
	};
	const guard = <T>(attempt: () => Promise<T>) => attempt();
	const line = { world: { ...world, origin }, tokens, guard };
	const backend = createHostedBackend(
		origin,
		createHttpChannel({ ...world, origin, departure: new Departure() }),
		tokens,
		line,
	);
	const under = syncUnderTest(world, backend);
	let startedOver = 0;
	const events = new EventsSync({
		...world,
		store: under.store,
		backend: createHostedEvents(line),
		takePen: () => under.sync.takeNewsPen(),
		startOver: () => {
			startedOver++;
			return under.sync.startOver();
		},
	});
	await under.sync.begin({ accountId, email: null });
	await eventually('the window listens', () => mock.control.state().openStreams === 1);
	const told = () => {
		const { sections } = under.open().snapshot.overview;
		return Object.fromEntries(newsSections.map(name => [name, withoutVersion(sections[name])]));
	};
	const read = async () => {
		const answer = await backend.accountOverview(null);
		assert.ok(answer.ok && answer.value.kind === 'changed');
		const { sections } = answer.value.answer.value;
		return Object.fromEntries(newsSections.map(name => [name, withoutVersion(sections[name])]));
	};
	return { told, read, timers, startedOver: () => startedOver, dispose: () => events.dispose() };
}

/** The version counts every change; the figures are what has to be the same. */
function withoutVersion(section: object): string {
	return JSON.stringify(section, (key, value: unknown) => (key === 'version' ? undefined : value));
}

const happening = fc.oneof(
	{ weight: 5, arbitrary: step },
	{ weight: 1, arbitrary: fc.constant('cut' as const) },
);

describe('A window that only listens (F10)', () => {
	it('knows what one that asks is told, whatever happened and however often the connection was cut', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 8 }), async happenings => {
				const signedIn = await MockClient.signIn({ scenario: 'newAccount' });
				const client = await signedIn.joinNew('reader@example.com');
				const window = await listener(client);
				for (const one of happenings) {
					if (one === 'cut') client.mock.control.closeStreams();
					else carryOut(client, one);
					await settle();
				}
				let asked = await window.read();
				await eventually('the window has heard everything', async () => {
					await window.timers.advance(2_000);
					asked = await window.read();
					return JSON.stringify(window.told()) === JSON.stringify(asked);
				});
				assert.deepEqual(window.told(), asked);
				assert.equal(window.startedOver(), 0);
				window.dispose();
				await settle();
				assert.deepEqual(window.timers.delays, []);
			}),
			{ numRuns: 60 },
		);
	});
});
