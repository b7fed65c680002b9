/** The client against the mock over sockets, with every fault it can have and a second origin that must stay silent. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Departure } from '../../../src/meter/departure';
import { createHttpChannel, type Exchange } from '../../../src/meter/httpChannel';
import type { MeterProblem } from '../../../src/meter/meterProblem';
import { createMockServer, type MockServer } from '../../mock-server/createMockServer';
import type { FaultInput } from '../../mock-server/faults/fault';
import { type Elsewhere, serveElsewhere } from '../../mock-server/serveElsewhere';
import { type ListeningMock, serveOnLoopback } from '../../mock-server/serveOnLoopback';
import { eventually } from '../../support/eventually';
import { FakeClock } from '../../support/fakeClock';
import { FakeTimers } from '../../support/fakeTimers';
import { fakeWorld } from '../../support/fakeWorld';
import { selfSigned } from '../../support/selfSigned';
import { SteadyRandom } from '../../support/steadyRandom';

const overview = { method: 'GET', path: '/v1/account/overview' } as const;
const claim = { method: 'POST', path: '/v1/daily-bonus/claim' } as const;
const firstKey = '6f1d9c1e-0000-4000-8000-000000000001';

describe('The client over a real network', () => {
	let mock: MockServer;
	let listening: ListeningMock;
	let elsewhere: Elsewhere;
	let timers: FakeTimers;
	let token: string;

	beforeEach(async () => {
		// A delay of the mock's is one of the network to the client: it ends when the test says so, or never.
		timers = new FakeTimers(new FakeClock());
		mock = createMockServer({ scenario: 'freeBonusReady', hasControlPlane: true, timers });
		listening = await serveOnLoopback(mock);
		elsewhere = await serveElsewhere();
		token = (await mock.control.issueSession()).accessToken;
	});

	afterEach(async () => {
		await listening.close();
		await elsewhere.close();
	});

	/** Repeats leave at once, and only the test moves the clock that limits an exchange. */
	function client(origin = listening.url) {
		const departure = new Departure();
		const world = fakeWorld({ random: new SteadyRandom(0) });
		const http: typeof fetch = (input, init) => fetch(input, init);
		const channel = createHttpChannel({ ...world, http, origin, departure });
		const ask = ({ method, path }: Pick<Exchange, 'method' | 'path'>, idempotencyKey = firstKey) =>
			channel({ method, path, token, ...(method === 'POST' ? { write: { idempotencyKey, body: {} } } : {}) });
		return { ask, departure, patience: world.timers };
	}

	/** As a test from outside would have it: through the control plane. */
	async function given(fault: FaultInput): Promise<void> {
		const response = await fetch(`${listening.url}/__mock/faults`, {
			method: 'POST',
			body: JSON.stringify(fault),
		});
		assert.equal(response.ok, true, await response.text());
	}

	const hits = (route: string) => mock.control.state().hits[route] ?? 0;
	const claims = () => mock.control.state().accounts[0]?.claims ?? 0;

	/** Each fault, what it is to the client, and how many requests it costs before that is said. */
	const outcomes: ReadonlyArray<readonly [Omit<FaultInput, 'route'>, MeterProblem['kind'] | 'ok', number]> = [
		[{ kind: 'status', status: 500 }, 'serverFault', 3],
		[{ kind: 'status', status: 403, code: 'plan-required' }, 'forbidden', 1],
		[{ kind: 'status', status: 404 }, 'rejected', 1],
		[{ kind: 'status', status: 418 }, 'proxyOrTls', 1],
		[{ kind: 'status', status: 429, retryAfterS: 600 }, 'rateLimited', 1],
		[{ kind: 'status', status: 503, retryAfterS: 600 }, 'rateLimited', 1],
		[{ kind: 'reset' }, 'offline', 3],
		[{ kind: 'truncate' }, 'offline', 1],
		[{ kind: 'malformed' }, 'contractBroken', 1],
		[{ kind: 'html' }, 'proxyOrTls', 1],
		[{ kind: 'html', status: 401 }, 'proxyOrTls', 1],
		[{ kind: 'html', status: 403 }, 'proxyOrTls', 1],
		[{ kind: 'html', status: 511 }, 'proxyOrTls', 1],
		[{ kind: 'wrongType', contentType: 'text/plain' }, 'proxyOrTls', 1],
		[{ kind: 'gzipBomb', bytes: 8 * 1024 * 1024 }, 'contractBroken', 1],
	];
	for (const [fault, expected, requests] of outcomes)
		it(`takes ${JSON.stringify(fault)} for ${expected}, and is well again after it (J6, N2, T8, T9)`, async () => {
			const { ask } = client();
			await given({ route: 'overview', times: requests, ...fault });
			const answer = await ask(overview);
			assert.equal(answer.ok ? 'ok' : answer.problem.kind, expected);
			assert.equal(hits('overview'), requests);
			assert.equal((await ask(overview)).ok, true);
		});

	for (const status of [301, 302, 303, 307, 308])
		it(`follows no ${status} to another host, neither reading nor changing (T20)`, async () => {
			const { ask } = client();
			const location = `${elsewhere.url}/v1/account/overview`;
			for (const route of ['overview', 'claimDailyBonus'])
				await given({ route, kind: 'redirect', status, location, times: null });
			for (const exchange of [overview, claim]) {
				const answer = await ask(exchange);
				assert.equal(!answer.ok && answer.problem.kind, 'proxyOrTls');
			}
			assert.deepEqual(elsewhere.hits, []);
		});

	it('grants once although the connection dies after the work, every time but the last (P2)', async () => {
		const before = claims();
		await given({ route: 'claimDailyBonus', kind: 'reset', when: 'after', times: 2 });
		const answer = await client().ask(claim);
		assert.equal(answer.ok, true);
		assert.equal(hits('claimDailyBonus'), 3);
		assert.equal(claims(), before + 1);
	});

	it('grants once to two windows with a key each, and tells the second (P3)', async () => {
		const before = claims();
		const otherKey = '6f1d9c1e-0000-4000-8000-000000000002';
		const answers = await Promise.all([client().ask(claim), client().ask(claim, otherKey)]);
		assert.deepEqual(answers.map(answer => (answer.ok ? 'ok' : answer.problem.kind)).sort(), [
			'conflict',
			'ok',
		]);
		assert.equal(claims(), before + 1);
	});

	for (const [name, fault] of [
		['headers', { kind: 'delay', delayMs: 3_600_000 }],
		['a body', { kind: 'slowBody', delayMs: null }],
	] as const)
		it(`hangs up on a server that never finishes ${name} (N3)`, async () => {
			const { ask, patience } = client();
			await given({ route: 'overview', ...fault });
			const asking = ask(overview);
			await eventually('the server is asked', () => hits('overview') === 1);
			await patience.advance(25_000);
			const answer = await asking;
			assert.equal(!answer.ok && answer.problem.kind, 'timedOut');
		});

	it('hangs up when the account is left (N8)', async () => {
		const { ask, departure } = client();
		await given({ route: 'overview', kind: 'slowBody', delayMs: null });
		const asking = ask(overview);
		await eventually('the server is asked', () => hits('overview') === 1);
		departure.leave();
		assert.equal((await asking).ok, false);
		assert.equal(hits('overview'), 1);
	});

	it('says that something is in between when a certificate is not trusted, and goes no further (N7)', async () => {
		const paths: Array<string | undefined> = [];
		const server = createTlsServer(selfSigned, (request, response) => {
			paths.push(request.url);
			response.end('{}');
		}).listen(0, '127.0.0.1');
		await once(server, 'listening');
		const { port } = server.address() as AddressInfo;
		const answer = await client(`https://127.0.0.1:${port}`).ask(overview);
		assert.equal(!answer.ok && answer.problem.kind, 'proxyOrTls');
		assert.deepEqual(paths, []);
		server.closeAllConnections();
		server.close();
		await once(server, 'close');
	});

	it('is offline without a server', async () => {
		const { ask } = client();
		await listening.close();
		const answer = await ask(overview);
		assert.equal(!answer.ok && answer.problem.kind, 'offline');
	});
});
