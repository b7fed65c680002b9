/** Every call of the client, reading and changing, through every fault of the service, over sockets. */
import assert from 'node:assert/strict';
import type { RouteName } from '../../../src/contract/routes';
import { Departure } from '../../../src/meter/departure';
import { createHostedBackend } from '../../../src/meter/hostedBackend';
import { createHttpChannel } from '../../../src/meter/httpChannel';
import type { MeteringBackend } from '../../../src/meter/meteringBackend';
import type { MeterProblem } from '../../../src/meter/meterProblem';
import { ok, type Result } from '../../../src/util/result';
import { createMockServer, type MockServer } from '../../mock-server/createMockServer';
import type { FaultInput } from '../../mock-server/faults/fault';
import { type Elsewhere, serveElsewhere } from '../../mock-server/serveElsewhere';
import { type ListeningMock, serveOnLoopback } from '../../mock-server/serveOnLoopback';
import { eventually } from '../../support/eventually';
import { FakeClock } from '../../support/fakeClock';
import { FakeTimers } from '../../support/fakeTimers';
import { fakeWorld } from '../../support/fakeWorld';
import { SteadyRandom } from '../../support/steadyRandom';

type Call = (backend: MeteringBackend) => Promise<Result<unknown, MeterProblem>>;

/** One for each change. */
const keyOf = (change: number) => `6f1d9c1e-0000-4000-8000-00000000000${change}`;
const anyRequest = { modelId: null, status: null, sessionId: null };
const idea = { kind: 'feature', title: 'A forecast', description: 'In the chart.' } as const;

const reads: Partial<Record<RouteName, Call>> = {
	meta: backend => backend.serviceMeta(),
	overview: backend => backend.accountOverview(null),
	grants: backend => backend.grants(null),
	usageSummary: backend => backend.usageSummary('all'),
	usageByModel: backend => backend.usageByModel('all'),
	usageByDay: backend => backend.usageByDay(),
	usageSessions: backend => backend.usageSessions(null),
	usageRequests: backend => backend.usageRequests(anyRequest, null),
	plans: backend => backend.plans(),
	creditPack: backend => backend.creditPack(),
	orders: backend => backend.orders(null),
	models: backend => backend.models(),
	estimate: backend =>
		backend.estimate({ operation: 'chat', modelId: 'balanced-2', inputTokens: 100, maxOutputTokens: 100 }),
};
const changes: Partial<Record<RouteName, Call>> = {
	createCheckout: backend => backend.createCheckout({ kind: 'creditPack', quantity: 25 }, keyOf(2)),
	cancelSubscription: backend => backend.cancelSubscription(keyOf(3)),
	sendFeedback: backend => backend.sendFeedback(idea, keyOf(4)),
};

const claiming: Partial<Record<RouteName, Call>> = {
	claimDailyBonus: backend => backend.claimDailyBonus(keyOf(1)),
};

/** Each fault, and what it is to the client; those that never end are ended by its own patience. */
const faults: ReadonlyArray<readonly [Omit<FaultInput, 'route'>, MeterProblem['kind']]> = [
	[{ kind: 'status', status: 500, times: 3 }, 'serverFault'],
	[{ kind: 'reset', times: 3 }, 'offline'],
	[{ kind: 'reset', when: 'after', times: 3 }, 'offline'],
	[{ kind: 'truncate' }, 'offline'],
	[{ kind: 'malformed' }, 'contractBroken'],
	[{ kind: 'html' }, 'proxyOrTls'],
	[{ kind: 'wrongType', contentType: 'text/plain' }, 'proxyOrTls'],
	[{ kind: 'gzipBomb', bytes: 1024 * 1024 }, 'contractBroken'],
	[{ kind: 'redirect', status: 307 }, 'proxyOrTls'],
	[{ kind: 'delay', delayMs: 3_600_000 }, 'timedOut'],
	[{ kind: 'delay', delayMs: 3_600_000, when: 'after' }, 'timedOut'],
	[{ kind: 'slowBody', delayMs: null }, 'timedOut'],
];

describe('Every call of the client', () => {
	let mock: MockServer;
	let listening: ListeningMock;
	let elsewhere: Elsewhere;
	let token: string;

	async function serve(scenario: string): Promise<void> {
		// A delay of the mock's is one of the network to the client: it never ends by itself.
		const timers = new FakeTimers(new FakeClock());
		mock = createMockServer({ scenario, timers });
		listening = await serveOnLoopback(mock);
		token = (await mock.control.issueSession()).accessToken;
	}

	beforeEach(async () => {
		elsewhere = await serveElsewhere();
	});

	afterEach(async () => {
		await listening.close();
		await elsewhere.close();
	});

	/** Repeats leave at once, and only the test moves the clock that limits an exchange. */
	function client() {
		const world = fakeWorld({ random: new SteadyRandom(0) });
		const http: typeof fetch = (input, init) => fetch(input, init);
		const origin = listening.url;
		const good = async () => ok(token);
		const tokens = {
			sessionId: 'session-1',
			accessToken: good,
			replaceToken: good,
			endAsExpired: async () => true,
		};
		const channel = createHttpChannel({ ...world, http, origin, departure: new Departure() });
		const chat = { world: { ...world, http, origin }, guard: <T>(attempt: () => Promise<T>) => attempt() };
		return { backend: createHostedBackend(origin, channel, tokens, chat), patience: world.timers };
	}

	const hits = (route: string) => mock.control.state().hits[route] ?? 0;

	async function outcome(route: string, call: Call): Promise<string> {
		const { backend, patience } = client();
		const asked = hits(route);
		let answer: Result<unknown, MeterProblem> | undefined;
		const asking = call(backend).then(read => {
			answer = read;
		});
		await eventually(
			'the service is asked or has answered',
			() => hits(route) > asked || answer !== undefined,
		);
		// Each attempt has ten seconds of the real clock; the exchange as a whole has these.
		const isEndless = mock.control.faults().some(({ kind }) => kind === 'delay' || kind === 'slowBody');
		if (isEndless) await patience.advance(45_000);
		await asking;
		return answer === undefined || answer.ok ? 'ok' : answer.problem.kind;
	}

	const account = () => mock.control.state().accounts[0] ?? assert.fail('the scenario has no account');

	for (const [fault, expected] of faults) {
		/** Runs into the fault, and is well again after it. */
		const meets = async (calls: Partial<Record<RouteName, Call>>) => {
			for (const [route, call] of Object.entries(calls)) {
				mock.control.addFault({ route, times: null, location: `${elsewhere.url}/${route}`, ...fault });
				assert.equal(await outcome(route, call), expected, route);
				mock.control.clearFaults();
				assert.equal(await outcome(route, call), 'ok', `${route}, afterwards`);
			}
			assert.deepEqual(elsewhere.hits, []);
		};

		it(`takes ${JSON.stringify(fault)} for ${expected} and is well again after it (J6, N2, N3)`, async () => {
			await serve('pro');
			await meets(reads);
		});

		it(`has one effect or none with ${JSON.stringify(fault)}, and one when it is repeated (J6, N2, N3, P2)`, async () => {
			await serve('pro');
			await meets(changes);
			assert.equal(account().feedback.length, 1);
			assert.equal(account().subscription.cancelAtPeriodEnd, true);
			await listening.close();
			await serve('freeBonusReady');
			const { claims } = account();
			await meets(claiming);
			assert.equal(account().claims, claims + 1);
		});
	}
});
