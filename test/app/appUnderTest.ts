/** The whole app over a world of fakes and the mock server in process: no socket, no editor, no waiting. */
import assert from 'node:assert/strict';
import type { App } from '../../src/app/app';
import { createApp } from '../../src/app/createApp';
import type { OpenPanel } from '../../src/protocol/panelState';
import { createMockServer, type MockServer, type MockServerOptions } from '../mock-server/createMockServer';
import type { AccountDescription } from '../mock-server/http/control/describeState';
import { answerSignInPage } from '../mock-server/http/oauth/answerSignInPage';
import { anotherWindow } from '../support/anotherWindow';
import { eventually } from '../support/eventually';
import { FakeHttp } from '../support/fakeHttp';
import { type FakeWorld, fakeWorld } from '../support/fakeWorld';
import { SeededRandom } from '../support/seededRandom';
import { settle } from '../support/settle';
import { SteadyRandom } from '../support/steadyRandom';
import { turnOfTimers } from '../support/turnOfTimers';

export const origin = 'https://meter.example';

type SteadyWorld = FakeWorld & { readonly random: SteadyRandom };

export interface AppUnderTest {
	readonly app: App;
	readonly world: SteadyWorld;
	readonly server: MockServer;
	/** What the ledger says of the account the scenario is about. */
	account(): AccountDescription;
	/** The panel, which has to show an account. */
	panel(): OpenPanel;
	/** Signs in the way a person does: the page in the browser, the button, the link back. */
	signIn(button?: string): Promise<void>;
	/** Waits until the app has nothing more to do by itself. */
	quiet(): Promise<void>;
	/** Lets time pass, timer by timer, and gives every request the time to be answered before it goes on. */
	pass(byMs: number): Promise<void>;
}

interface Options {
	readonly scenario?: string;
	/** What the service can do; everything, unless said otherwise. */
	readonly features?: MockServerOptions['features'];
	readonly world?: Partial<FakeWorld>;
}

/** A window that has just been opened, and the server behind it. */
export function openApp({
	scenario = 'freeBonusReady',
	features,
	world: overrides = {},
}: Options = {}): AppUnderTest {
	// Without jitter a repeated request goes out at once.
	const network = new FakeHttp();
	const random = new SteadyRandom(0);
	const world = { ...fakeWorld({ network, ...overrides, random }), random };
	const secure = new SeededRandom(7);
	const server = createMockServer({
		scenario,
		features,
		clock: world.clock,
		timers: world.timers,
		origin,
		randomBytes: length => secure.bytes(length),
	});
	network.handler = async request => {
		underWay.set(network, countOf(network) + 1);
		try {
			return await server.fetch(request);
		} finally {
			underWay.set(network, countOf(network) - 1);
		}
	};
	return startedApp(world, server);
}

/** Requests that have not been answered yet; the server signs tokens on another thread, which takes real time. */
const underWay = new WeakMap<FakeHttp, number>();
const countOf = (network: FakeHttp) => underWay.get(network) ?? 0;

/** A second window of the same editor, or the next start of it. */
export function openAnotherApp(first: AppUnderTest, overrides: Partial<FakeWorld> = {}): AppUnderTest {
	const random = new SteadyRandom(0, 1 + Math.floor(new SeededRandom(++windows).fraction() * 2 ** 31));
	return startedApp({ ...anotherWindow(first.world, { ...overrides, random }), random }, first.server);
}

let windows = 100;

function startedApp(world: SteadyWorld, server: MockServer): AppUnderTest {
	const app = createApp(world);
	app.start();

	const account = () => {
		const [main] = server.control.state().accounts;
		assert.ok(main, 'the scenario has no account');
		return main;
	};

	const quiet = async () => {
		await eventually('the app comes to rest', async () => {
			await turnOfTimers();
			const { panel } = app.view;
			const isBusy = panel.kind === 'opening' || (panel.kind === 'open' && panel.freshness.isRefreshing);
			return !isBusy;
		});
		await settle();
	};

	/** A question that is repeated leaves again a moment later, so one look is not enough. */
	const allAnswered = async () => {
		for (let calmLooks = 0; calmLooks < 2; ) {
			await eventually('every request is answered', () => countOf(world.network) === 0);
			await turnOfTimers();
			calmLooks = countOf(world.network) === 0 ? calmLooks + 1 : 0;
		}
	};

	const pass = async (byMs: number) => {
		for (let leftMs = byMs; leftMs > 0; ) {
			const stepMs = Math.min(leftMs, Math.max(1, world.timers.delays[0] ?? leftMs));
			await world.timers.advance(stepMs);
			leftMs -= stepMs;
			await allAnswered();
		}
	};

	return {
		app,
		world,
		server,
		account,
		quiet,
		pass,
		panel() {
			assert.equal(app.view.panel.kind, 'open');
			return app.view.panel;
		},
		async signIn(button) {
			world.browser.onOpen = page => followPage({ world, server }, page, button);
			await app.dispatch({ kind: 'signIn' });
			await quiet();
		},
	};
}

/** The person in the browser: opens the page, presses a button, and the browser follows the link back. */
export async function followPage(
	{ world, server }: Pick<AppUnderTest, 'world' | 'server'>,
	page: string,
	button?: string,
): Promise<void> {
	const [main] = server.control.world.accounts;
	const profile = main?.profile(world.clock.now());
	const label = button ?? `Continue as ${profile?.name ?? profile?.email}`;
	const outcome = await answerSignInPage(request => server.handle(request), page, label);
	if (outcome.kind === 'sentTo') world.callbacks.receiveLink(outcome.address);
}
