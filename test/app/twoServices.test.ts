import assert from 'node:assert/strict';
import { createApp } from '../../src/app/createApp';
import { createMockServer } from '../mock-server/createMockServer';
import { type ListeningMock, serveOnLoopback } from '../mock-server/serveOnLoopback';
import { eventually } from '../support/eventually';
import { FakeSettings } from '../support/fakeSettings';
import { fakeWorld } from '../support/fakeWorld';
import { SteadyRandom } from '../support/steadyRandom';
import { followPage } from './appUnderTest';

describe('Two services, each at an address of its own', () => {
	const listening: ListeningMock[] = [];

	afterEach(async () => {
		for (const { close } of listening.splice(0)) await close();
	});

	async function serve(scenario: string) {
		const server = createMockServer({ scenario });
		const open = await serveOnLoopback(server);
		listening.push(open);
		const [account] = server.control.state().accounts;
		assert.ok(account);
		return { server, url: open.url, email: account.email };
	}

	it('never hear of the session at the other one, and each has its own when somebody comes back (T21)', async () => {
		const [first, second] = [await serve('pro'), await serve('starter')];
		assert.notEqual(first.email, second.email);
		const settings = new FakeSettings({ backendUrl: first.url, developerMode: true });
		const told: Array<{ readonly origin: string; readonly text: string }> = [];
		const random = new SteadyRandom(0);
		const world = {
			...fakeWorld({ settings }),
			random,
			http: async (...given: Parameters<typeof fetch>) => {
				const request = new Request(...given);
				const text = JSON.stringify([...request.headers]) + (await request.clone().text());
				told.push({ origin: new URL(request.url).origin, text: `${request.url} ${text}` });
				return fetch(request);
			},
		};
		world.browser.onOpen = page => {
			const { server } = page.startsWith(first.url) ? first : second;
			return followPage({ world, server }, page);
		};
		const app = createApp(world);
		app.start();
		const shows = (email: string) =>
			eventually(`${email} is on screen`, () =>
				JSON.stringify(app.view.panel).includes(`"email":"${email}"`),
			);
		const isSignedOut = () =>
			eventually(
				'nobody is signed in',
				() => app.view.panel.kind === 'signedOut' && !app.view.tree.rows.length,
			);

		await app.dispatch({ kind: 'signIn' });
		await shows(first.email);
		settings.change({ backendUrl: second.url });
		await isSignedOut();
		await app.dispatch({ kind: 'signIn' });
		await shows(second.email);
		settings.change({ backendUrl: first.url });
		await shows(first.email);
		settings.change({ backendUrl: second.url });
		await shows(second.email);
		app.dispose();

		for (const { url, server } of [first, second]) {
			const elsewhere = told.filter(({ origin }) => origin !== url);
			const here = told.filter(({ origin }) => origin === url);
			const { canaries } = server.control.state().oauth;
			assert.ok(here.some(({ text }) => text.includes('authorization')));
			for (const canary of canaries)
				assert.deepEqual(
					elsewhere.filter(({ text }) => text.includes(canary)),
					[],
				);
			assert.deepEqual(server.control.state().breaches, []);
		}
	});
});
