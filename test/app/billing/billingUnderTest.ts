/** Billing and feedback from the intents down to the mock server: everything but the surfaces. */
import assert from 'node:assert/strict';
import { AccountStore } from '../../../src/account/accountStore';
import { type Connection, createConnection } from '../../../src/app/connection';
import { createDispatch } from '../../../src/app/dispatch';
import type { Intent } from '../../../src/app/intent';
import { PanelPlaceCell } from '../../../src/app/panelPlaceCell';
import { presentContextOf } from '../../../src/app/presentContextOf';
import { StatusBarLookCell } from '../../../src/app/statusBarLookCell';
import { describeBilling } from '../../../src/present/billing/describeBilling';
import { describeFeedback } from '../../../src/present/feedback/describeFeedback';
import type { OrdersView, PurchaseView, UpgradeView } from '../../../src/protocol/billingView';
import type { FeedbackView } from '../../../src/protocol/feedbackView';
import type { Notice, Section } from '../../../src/protocol/panelState';
import { Emitter } from '../../../src/util/emitter';
import { createMockServer, type MockServer } from '../../mock-server/createMockServer';
import { anotherWindow } from '../../support/anotherWindow';
import { eventually } from '../../support/eventually';
import { FakeHttp } from '../../support/fakeHttp';
import { type FakeWorld, fakeWorld } from '../../support/fakeWorld';
import { SeededRandom } from '../../support/seededRandom';
import { settle } from '../../support/settle';
import { SteadyRandom } from '../../support/steadyRandom';
import { type AppUnderTest, followPage, origin } from '../appUnderTest';

const { event: noJumps } = new Emitter<void>();

type Features = NonNullable<Parameters<typeof createMockServer>[0]>['features'];

/** Somebody who is signed in, at a window that has just been opened; nothing but the account was read yet. */
export async function billingUnderTest(scenario = 'pro', features: Features = {}) {
	const network = new FakeHttp();
	const random = new SteadyRandom(0);
	const world = { ...fakeWorld({ network, random }), random };
	const secure = new SeededRandom(13);
	const server = createMockServer({
		scenario,
		features,
		clock: world.clock,
		timers: world.timers,
		origin,
		randomBytes: length => secure.bytes(length),
	});
	let underWay = 0;
	network.handler = async request => {
		underWay++;
		try {
			return await server.fetch(request);
		} finally {
			underWay--;
		}
	};
	const opened = openWindow(world, server, () => underWay);
	await opened.connection.session.start();
	await opened.signIn();
	return opened;
}

export type BillingUnderTest = Awaited<ReturnType<typeof billingUnderTest>>;

let windows = 0;

function openWindow(world: AppUnderTest['world'], server: MockServer, underWay: () => number) {
	const store = new AccountStore();
	let connection: Connection = createConnection(world, store, origin, noJumps);
	const place = new PanelPlaceCell(world.clock);
	const look = new StatusBarLookCell(world.settings);
	const dispatch = createDispatch(world, store, place, () => connection, look);
	const network = world.network;

	const open = () => {
		assert.ok(store.state.kind === 'open', `the account is ${store.state.kind}`);
		return store.state;
	};
	// A request that failed is repeated after a pause in real time, so that "no request" is not yet "done".
	const isBusy = () => {
		const { state } = store;
		if (state.kind === 'opening' || state.kind === 'restoring') return true;
		if (state.kind !== 'open') return false;
		const { billing, feedback } = state.details;
		return (
			state.activity === 'refreshing' ||
			[billing.plans, billing.creditPack, billing.orders].some(part => part.kind === 'loading') ||
			billing.isReadingMoreOrders ||
			billing.checkout.kind === 'starting' ||
			billing.change !== 'none' ||
			feedback.sending === 'sending'
		);
	};
	const quiet = async () => {
		await settle();
		await eventually('all is done', async () => {
			await settle();
			return underWay() === 0 && !isBusy();
		});
		await settle();
	};
	const context = () => presentContextOf(world);
	const billing = () => describeBilling(open(), context());

	return {
		world,
		network,
		server,
		store,
		open,
		quiet,
		get connection() {
			return connection;
		},
		/** The way a person does it; what was opened and said on the way is forgotten. */
		async signIn() {
			world.browser.onOpen = page => followPage({ world, server }, page);
			await dispatch({ kind: 'signIn' });
			await quiet();
			world.browser.onOpen = () => {};
			world.browser.opened.length = 0;
			world.prompts.recorded.length = 0;
		},
		/** What a user does, and all that comes of it. */
		async does(intent: Intent) {
			await dispatch(intent);
			await quiet();
		},
		/** Begun, and whatever it waits for may not have come yet. */
		begins: (intent: Intent) => dispatch(intent),
		/** Time goes by, timer by timer, and every request is answered before it goes on. */
		async pass(byMs: number) {
			for (let leftMs = byMs; leftMs > 0; ) {
				const stepMs = Math.min(leftMs, Math.max(1, world.timers.delays[0] ?? leftMs));
				await world.timers.advance(stepMs);
				leftMs -= stepMs;
				await quiet();
			}
		},
		/** A second window of the same editor. */
		async another(overrides: Partial<FakeWorld> = {}) {
			const random = new SteadyRandom(0, 1_000 + ++windows);
			const second = openWindow(
				{ ...anotherWindow(world, { ...overrides, random }), random },
				server,
				underWay,
			);
			await second.connection.session.start();
			await second.quiet();
			return second;
		},
		/** The window is reloaded: all that was in memory is gone. */
		async reload() {
			connection.dispose();
			store.set({ kind: 'restoring' });
			connection = createConnection(world, store, origin, noJumps);
			await connection.session.start();
			await quiet();
		},
		billing,
		purchase: (): PurchaseView => shownIn(billing().purchase),
		upgrade: (): UpgradeView => shownIn(billing().upgrade),
		orders: (): OrdersView => shownIn(billing().orders),
		feedback: (): FeedbackView => describeFeedback(open(), context(), world.diagnostics),
		/** What the ledger of the mock says. */
		account() {
			const [main] = server.control.state().accounts;
			assert.ok(main);
			return main;
		},
		balance() {
			const { balance } = open().snapshot.overview.sections;
			assert.ok(balance.status === 'ok');
			return balance.data;
		},
		subscription() {
			const { subscription } = open().snapshot.overview.sections;
			assert.ok(subscription.status === 'ok');
			return subscription.data;
		},
		/** The person pays, or the bank says no, on the page that was opened last. */
		pays: () => server.control.completeCheckout(lastCheckoutId(world)),
		declines: () => server.control.failCheckout(lastCheckoutId(world)),
		count: (call: string) => network.calls.filter(made => made === call).length,
		/** Of the requests to this path; a repeat has the key of what it repeats. */
		keys: (path: string) =>
			new Set(
				network.requests
					.filter(request => request.method === 'POST' && new URL(request.url).pathname === path)
					.map(request => request.headers.get('idempotency-key')),
			),
		labels: (notice: Notice | null) => notice?.actions.map(action => action.label) ?? [],
		said: () => world.prompts.messages.at(-1) ?? '',
	};
}

function lastCheckoutId({ browser }: FakeWorld): string {
	const page = browser.opened.at(-1);
	assert.ok(page, 'no page was opened');
	return decodeURIComponent(new URL(page).pathname.split('/').at(-1) ?? '');
}

export function shownIn<T>(section: Section<T>): T {
	assert.equal(section.status, 'ready');
	return section.content;
}
