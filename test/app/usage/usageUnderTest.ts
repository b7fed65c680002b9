/** The Usage tab from the intents down to the mock server: everything but the surfaces. */
import assert from 'node:assert/strict';
import { AccountStore } from '../../../src/account/accountStore';
import { createConnection } from '../../../src/app/connection';
import { createDispatch } from '../../../src/app/dispatch';
import type { Intent } from '../../../src/app/intent';
import { PanelPlaceCell } from '../../../src/app/panelPlaceCell';
import { presentContextOf } from '../../../src/app/presentContextOf';
import { StatusBarLookCell } from '../../../src/app/statusBarLookCell';
import type { UsageRequest } from '../../../src/contract/usageRequest';
import { describeUsage } from '../../../src/present/usage/describeUsage';
import type { Section } from '../../../src/protocol/panelState';
import type { RequestsView, UsageView } from '../../../src/protocol/usageView';
import { Emitter } from '../../../src/util/emitter';
import type { Account } from '../../mock-server/account/account';
import type { RequestsQuery } from '../../mock-server/account/commands';
import { createMockServer } from '../../mock-server/createMockServer';
import { eventually } from '../../support/eventually';
import { FakeHttp } from '../../support/fakeHttp';
import { fakeWorld } from '../../support/fakeWorld';
import { SeededRandom } from '../../support/seededRandom';
import { settle } from '../../support/settle';
import { SteadyRandom } from '../../support/steadyRandom';
import { followPage, origin } from '../appUnderTest';

const { event: noJumps } = new Emitter<void>();
const plenty = { quota: 1_000_000_000, windowS: 60 };

/** Signed in, with the panel in sight; the Usage tab was not looked at yet. */
export async function usageUnderTest(scenario = 'pro') {
	const network = new FakeHttp();
	const world = { ...fakeWorld({ network }), random: new SteadyRandom(0) };
	const secure = new SeededRandom(11);
	const server = createMockServer({
		scenario,
		clock: world.clock,
		timers: world.timers,
		origin,
		rateLimits: { read: plenty },
		randomBytes: length => secure.bytes(length),
	});
	let underWay = 0;
	let held = 0;
	const gates: Array<{ readonly path: string; readonly opened: Promise<void> }> = [];
	network.handler = async request => {
		underWay++;
		try {
			const gate = gates.findIndex(({ path }) => new URL(request.url).pathname === path);
			const [found] = gate === -1 ? [] : gates.splice(gate, 1);
			const response = await server.fetch(request);
			if (!found) return response;
			underWay--;
			held++;
			await found.opened;
			held--;
			underWay++;
			return response;
		} finally {
			underWay--;
		}
	};
	const store = new AccountStore();
	let connection = createConnection(world, store, origin, noJumps);
	const place = new PanelPlaceCell(world.clock);
	const look = new StatusBarLookCell(world.settings);
	const dispatch = createDispatch(world, store, place, () => connection, look);
	// A request that failed is repeated after a pause in real time, so that "no request" is not yet "done".
	const isReading = () => {
		const { state } = store;
		return state.kind === 'open' && Object.values(state.details.usage).some(isLoading);
	};
	const quiet = async () => {
		await settle();
		await eventually('all is read', () => underWay === 0 && (held > 0 || !isReading()));
		await settle();
	};
	const open = () => {
		assert.ok(store.state.kind === 'open');
		return store.state;
	};
	const account = (): Account => {
		const [main] = server.control.world.accounts;
		assert.ok(main);
		return main;
	};

	await connection.session.start();
	world.browser.onOpen = page => followPage({ world, server }, page);
	await dispatch({ kind: 'signIn' });
	await quiet();
	// The forecast reads the days once, whoever looks at what.
	network.requests.splice(0);

	return {
		world,
		network,
		server,
		account,
		open,
		quiet,
		get connection() {
			return connection;
		},
		/** The settings changed there and back: everything is built anew, over the same store. */
		async connectAgain() {
			connection = createConnection(world, store, origin, noJumps);
			await connection.session.start();
			await quiet();
		},
		/** What a user does, and all that comes of it. */
		async does(intent: Intent) {
			await dispatch(intent);
			await quiet();
		},
		/** Begun, and whatever it waits for may not have come yet. */
		begins: (intent: Intent) => dispatch(intent),
		/** The next answer of this path is on its way until it is let through. */
		hold(path: string): () => void {
			let release = () => {};
			gates.push({ path, opened: new Promise(resolve => (release = resolve)) });
			return release;
		},
		view(): UsageView {
			return describeUsage(open(), presentContextOf(world), world.windowSessionId());
		},
		requests(): RequestsView {
			return shownIn(this.view().requests);
		},
		/** What the ledger of the mock holds, newest first. */
		ledger: (query: RequestsQuery = {}) => allRequests(account(), query, world.clock.now()),
		/** One more request to some model, a moment later. */
		work(about: { readonly clientSessionId?: string } = {}) {
			world.clock.jump(1_000);
			const recorded = server.control.record({ inputTokens: 900, outputTokens: 40, ...about });
			assert.ok(recorded.ok);
			return recorded.value.request;
		},
		reads: (path: string) => network.calls.filter(call => call === `GET ${path}`).length,
	};
}

export type UsageUnderTest = Awaited<ReturnType<typeof usageUnderTest>>;

export function shownIn<T>(section: Section<T>): T {
	assert.equal(section.status, 'ready');
	return section.content;
}

function isLoading(part: unknown): boolean {
	return typeof part === 'object' && part !== null && 'kind' in part && part.kind === 'loading';
}

function allRequests(account: Account, query: RequestsQuery, now: number): readonly UsageRequest[] {
	const all: UsageRequest[] = [];
	let cursor: string | undefined;
	do {
		const page = account.usageRequests({ ...query, limit: 100, cursor }, now);
		assert.ok(page.ok);
		all.push(...page.value.data);
		cursor = page.value.page.nextCursor ?? undefined;
	} while (cursor !== undefined);
	return all;
}
