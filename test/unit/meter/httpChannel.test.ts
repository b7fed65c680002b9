import assert from 'node:assert/strict';
import { Departure } from '../../../src/meter/departure';
import { createHttpChannel, type Exchange } from '../../../src/meter/httpChannel';
import { noonMs } from '../../support/builders/noon';
import { FakeHttp, type Handler } from '../../support/fakeHttp';
import { fakeWorld } from '../../support/fakeWorld';
import { settle } from '../../support/settle';
import { SteadyRandom } from '../../support/steadyRandom';

const origin = 'https://meter.example';
const read: Exchange = { method: 'GET', path: '/v1/account/overview' };
const write: Exchange = {
	method: 'POST',
	path: '/v1/daily-bonus/claim',
	write: { idempotencyKey: '6f1d9c1e-0000-4000-8000-000000000001', body: {} },
};

const json = (body: unknown, init: ResponseInit = {}) =>
	new Response(JSON.stringify(body), {
		...init,
		headers: {
			'content-type': 'application/json; charset=utf-8',
			...Object.fromEntries(new Headers(init.headers)),
		},
	});
const connectionLost = () => {
	throw new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) });
};

function underTest(...answers: Handler[]) {
	let asked = 0;
	const network = new FakeHttp(request => {
		const answer = answers[Math.min(asked++, answers.length - 1)];
		return answer ? answer(request) : json({});
	});
	// Without jitter a repeat comes at once.
	const world = fakeWorld({ network, random: new SteadyRandom(0) });
	const departure = new Departure();
	const send = createHttpChannel({ ...world, origin, departure });
	return { world, network, departure, send };
}

describe('An exchange with the service', () => {
	it('says who asks, for what, and with which right', async () => {
		const { network, send } = underTest();
		await send({ ...read, token: 'token-1', knownTag: 'W/"7"' });
		const [request] = network.requests;
		assert.equal(request?.url, 'https://meter.example/v1/account/overview');
		assert.equal(request?.headers.get('authorization'), 'Bearer token-1');
		assert.equal(request?.headers.get('if-none-match'), 'W/"7"');
		assert.equal(request?.headers.get('user-agent'), 'Creditbar/0.0.0 (tests)');
		assert.match(request?.headers.get('accept') ?? '', /application\/json/);
		assert.equal(request?.credentials, 'omit');
		assert.equal(request?.redirect, 'error');
	});

	it('carries no right where none is needed', async () => {
		const { network, send } = underTest();
		await send({ method: 'GET', path: '/v1/meta' });
		assert.equal(network.requests[0]?.headers.get('authorization'), null);
	});

	it('of a change carries its key and a body', async () => {
		const { network, send } = underTest();
		await send({ ...write, token: 'token-1' });
		const [request] = network.requests;
		assert.equal(request?.method, 'POST');
		assert.equal(request?.headers.get('idempotency-key'), write.write?.idempotencyKey);
		assert.equal(request?.headers.get('content-type'), 'application/json');
		assert.equal(await request?.text(), '{}');
	});

	it('tells what came, when it was served, and its tag', async () => {
		const { send } = underTest(() =>
			json({ a: 1 }, { headers: { date: 'Mon, 10 Mar 2025 12:00:00 GMT', etag: 'W/"7"' } }),
		);
		assert.deepEqual(await send(read), {
			ok: true,
			value: { isUnchanged: false, body: { a: 1 }, servedAt: noonMs, tag: 'W/"7"' },
		});
	});

	it('tells that nothing has changed', async () => {
		const { send } = underTest(() => new Response(null, { status: 304 }));
		const answer = await send({ ...read, knownTag: 'W/"7"' });
		assert.equal(answer.ok && answer.value.isUnchanged, true);
	});

	it('leaves no timer behind', async () => {
		const { world, send } = underTest(() => json({}), connectionLost);
		await send(read);
		await send(read);
		assert.deepEqual(world.timers.delays, []);
	});
});

describe('A fault that passes', () => {
	const faults: Readonly<Record<string, Handler>> = {
		'a lost connection': connectionLost,
		'status 408': () => new Response(null, { status: 408 }),
		'status 500': () => new Response(null, { status: 500 }),
		'status 502': () => new Response('<html>', { status: 502 }),
		'status 503': () => new Response(null, { status: 503 }),
		'status 503 with a short wait': () =>
			new Response(null, { status: 503, headers: { 'retry-after': '5' } }),
		'status 504': () => new Response(null, { status: 504 }),
	};
	for (const [name, fault] of Object.entries(faults)) {
		it(`is got over by asking again: ${name}`, async () => {
			const { network, send } = underTest(fault, fault, () => json({ a: 1 }));
			const answer = await send(read);
			assert.ok(answer.ok);
			assert.equal(network.requests.length, 3);
		});

		it(`is given up after three times: ${name} (N2)`, async () => {
			const { network, send } = underTest(fault);
			assert.equal((await send(read)).ok, false);
			assert.equal(network.requests.length, 3);
		});

		it(`in a change is got over with the same key: ${name}`, async () => {
			const { network, send } = underTest(fault, () => json({ a: 1 }));
			assert.ok((await send(write)).ok);
			const keys = network.requests.map(request => request.headers.get('idempotency-key'));
			assert.deepEqual(keys, [write.write?.idempotencyKey, write.write?.idempotencyKey]);
		});
	}
});

describe('A refusal', () => {
	const refusals: readonly (readonly [number, Record<string, string>])[] = [
		[400, {}],
		[401, {}],
		[403, {}],
		[404, {}],
		[409, {}],
		[422, {}],
		[429, {}],
		[429, { 'retry-after': '1' }],
		[503, { 'retry-after': '6' }],
		[503, { 'retry-after': 'Mon, 10 Mar 2025 12:01:00 GMT' }],
	];
	for (const [status, headers] of refusals)
		it(`is final: ${status} ${JSON.stringify(headers)} (P4)`, async () => {
			for (const exchange of [read, write]) {
				const { network, send } = underTest(() => new Response('{}', { status, headers }));
				assert.equal((await send(exchange)).ok, false);
				assert.equal(network.requests.length, 1);
			}
		});
});

describe('An answer that is none', () => {
	const problemOf = async (answer: Handler) => {
		const result = await underTest(answer).send(read);
		return result.ok ? result.value : result.problem;
	};

	it('is the page of a hotel or a proxy (J6)', async () => {
		const html = { 'content-type': 'text/html' };
		assert.deepEqual(await problemOf(() => new Response('<h1>Welcome</h1>', { headers: html })), {
			kind: 'proxyOrTls',
		});
		assert.deepEqual(await problemOf(() => new Response(null, { status: 204 })), { kind: 'proxyOrTls' });
	});

	it('is a redirect, which is never followed (T20)', async () => {
		const { network, send } = underTest(
			() => new Response(null, { status: 302, headers: { location: 'https://evil.example/' } }),
		);
		const result = await send({ ...read, token: 'token-1' });
		assert.deepEqual(result, { ok: false, problem: { kind: 'proxyOrTls' } });
		assert.ok(network.requests.every(request => new URL(request.url).origin === origin));
	});

	it('is JSON that is none (J6)', async () => {
		for (const text of ['', '{', '{"a":1', '<html>', '\ufeff']) {
			const answer = () => new Response(text, { headers: { 'content-type': 'application/json' } });
			assert.deepEqual(await problemOf(answer), {
				kind: 'contractBroken',
				route: '/v1/account/overview',
				path: '',
			});
		}
	});

	it('is more than anybody could need, and is not read to its end (J6)', async () => {
		let sent = 0;
		const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
			sent += 64 * 1024;
			controller.enqueue(new Uint8Array(64 * 1024).fill(0x20));
		};
		const endless = () =>
			new Response(new ReadableStream({ pull }), { headers: { 'content-type': 'application/json' } });
		assert.deepEqual(await problemOf(endless), {
			kind: 'contractBroken',
			route: '/v1/account/overview',
			path: '',
		});
		assert.ok(sent <= 512 * 1024, `${sent} bytes were read`);
	});

	it('is a refusal with a body without end (J6)', async () => {
		const pull = (controller: ReadableStreamDefaultController<Uint8Array>) =>
			controller.enqueue(new Uint8Array(64 * 1024));
		const endless = () => new Response(new ReadableStream({ pull }), { status: 422 });
		assert.deepEqual(await problemOf(endless), { kind: 'proxyOrTls' });
	});

	it('breaks off in the middle (J6)', async () => {
		const start = (controller: ReadableStreamDefaultController<Uint8Array>) => {
			controller.enqueue(Buffer.from('{"a":'));
			controller.error(new TypeError('terminated'));
		};
		const cut = () =>
			new Response(new ReadableStream({ start }), { headers: { 'content-type': 'application/json' } });
		assert.deepEqual(await problemOf(cut), { kind: 'offline' });
	});

	it('may name its type in any case', async () => {
		const answer = () => new Response('{}', { headers: { 'content-type': 'Application/JSON' } });
		assert.deepEqual(Object.keys(await problemOf(answer)).includes('kind'), false);
	});
});

describe('A service that does not answer', () => {
	const never = () => new Promise<Response>(() => {});

	it('is waited for 25 s when reading (N3)', async () => {
		const { world, send } = underTest(never);
		const sending = send(read);
		let isOver = false;
		void sending.then(() => {
			isOver = true;
		});
		await world.timers.advance(25_000 - 1);
		assert.equal(isOver, false);
		await world.timers.advance(1);
		assert.deepEqual(await sending, { ok: false, problem: { kind: 'timedOut' } });
	});

	it('is waited for 45 s when something is to be changed (N3)', async () => {
		const { world, send } = underTest(never);
		const sending = send(write);
		await world.timers.advance(45_000);
		assert.deepEqual(await sending, { ok: false, problem: { kind: 'timedOut' } });
	});

	it('is not waited for in the middle of its answer either (N3)', async () => {
		const { world, send } = underTest(
			request =>
				new Response(
					new ReadableStream({
						start(controller) {
							controller.enqueue(Buffer.from('{"a":'));
							request.signal.addEventListener('abort', () => controller.error(request.signal.reason));
						},
					}),
					{ headers: { 'content-type': 'application/json' } },
				),
		);
		const sending = send(read);
		await settle();
		await world.timers.advance(25_000);
		assert.deepEqual(await sending, { ok: false, problem: { kind: 'timedOut' } });
	});

	it('is not waited for where the network does not hear that time is over (N3)', async () => {
		const silent = () =>
			new Response(new ReadableStream(), { headers: { 'content-type': 'application/json' } });
		const { world, send } = underTest(silent);
		const sending = send(read);
		await settle();
		await world.timers.advance(25_000);
		assert.deepEqual(await sending, { ok: false, problem: { kind: 'timedOut' } });
	});

	it('is not waited for by one who has left, and not asked again for them (N8)', async () => {
		for (const exchange of [read, write]) {
			const { world, network, departure, send } = underTest(never);
			const sending = send(exchange);
			await settle();
			departure.leave();
			assert.equal((await sending).ok, false);
			assert.equal(network.requests[0]?.signal.aborted, true);
			assert.equal(network.requests.length, 1);
			assert.deepEqual(world.timers.delays, []);
		}
	});

	it('is asked as ever by those who come after the ones who left (N8)', async () => {
		const { departure, send } = underTest(() => json({ a: 1 }));
		departure.leave();
		assert.equal((await send(read)).ok, true);
	});

	it('cannot be reached without a network', async () => {
		const { network, send } = underTest();
		network.isOffline = true;
		assert.deepEqual(await send(read), { ok: false, problem: { kind: 'offline' } });
	});
});
