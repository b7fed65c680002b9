import assert from 'node:assert/strict';
import { eventually } from '../../support/eventually';
import { settle } from '../../support/settle';
import {
	chatUnderTest,
	cost,
	eventStream,
	line,
	type SteeredStream,
	steeredStream,
	word,
} from './chatUnderTest';

const problem = (status: number, body: Record<string, unknown>) =>
	new Response(JSON.stringify({ status, ...body }), {
		status,
		headers: { 'content-type': 'application/problem+json' },
	});

/** A call whose answer the test says word by word. */
async function steered() {
	let stream: SteeredStream | undefined;
	const under = chatUnderTest(request => {
		stream = steeredStream(request.signal);
		return stream.response;
	});
	const hearing = under.hear();
	await eventually('the call is out', () => stream !== undefined);
	assert.ok(stream);
	return { ...under, stream, hearing };
}

describe('A streamed call to a model', () => {
	it('gives the words, the cost and the balance after it', async () => {
		const { hear } = chatUnderTest(() =>
			eventStream(word('Hello') + word(' you') + word('', 'stop') + cost() + line('[DONE]')),
		);
		const { text, end, ends, isEndLast } = await hear();
		assert.equal(text, 'Hello you');
		assert.ok(end?.kind === 'finished');
		assert.equal(end.requestId, 'req_1');
		assert.equal(end.reason, 'stop');
		assert.equal(end.cost.creditsMicro, 1_200_000);
		assert.equal(end.cost.totalTokens, 42);
		assert.equal(typeof end.cost.balance.spendableMicro, 'number');
		assert.deepEqual([ends, isEndLast], [1, true]);
	});

	it('says who asks, for what, and in which session', async () => {
		const { hear, network } = chatUnderTest(() => eventStream(word('x') + cost()));
		await hear();
		const [request] = network.requests;
		assert.ok(request);
		assert.equal(request.method, 'POST');
		assert.equal(new URL(request.url).pathname, '/v1/chat/completions');
		assert.equal(request.headers.get('authorization'), 'Bearer token-1');
		assert.equal(request.headers.get('creditbar-operation'), 'explain');
		assert.equal(request.headers.get('creditbar-session'), 'window-1');
		assert.deepEqual(await request.json(), {
			model: 'm-1',
			messages: [{ role: 'user', content: 'What is this?' }],
			stream: true,
		});
	});

	it('is understood however the network cuts it, in the middle of a letter too', async () => {
		const bytes = new TextEncoder().encode(word('Grüße 👋') + cost());
		const parts = [...bytes].map(byte => Uint8Array.of(byte));
		const body = new ReadableStream<Uint8Array>({
			pull(output) {
				const part = parts.shift();
				if (part) output.enqueue(part);
				else output.close();
			},
		});
		const { text, end } = await chatUnderTest(() => eventStream(body)).hear();
		assert.equal(text, 'Grüße 👋');
		assert.equal(end?.kind, 'finished');
	});

	it('counts as paid once the cost is known, whatever becomes of the rest', async () => {
		const { hearing, stream } = await steered();
		stream.send(word('Hi') + cost());
		await settle();
		stream.die();
		assert.equal((await hearing).end?.kind, 'finished');
	});

	it('that breaks off in the middle is an end with what came, and is not repeated', async () => {
		const { hearing, stream, network } = await steered();
		stream.send(word('Half of'));
		await settle();
		stream.die();
		const { text, end } = await hearing;
		assert.equal(text, 'Half of');
		assert.deepEqual(end, { kind: 'failed', requestId: 'req_1', problem: { kind: 'offline' } });
		assert.equal(network.requests.length, 1);
	});

	it('that just stops without saying what it cost is an end too', async () => {
		const { hearing, stream } = await steered();
		stream.send(word('Half of'));
		stream.end();
		assert.deepEqual((await hearing).end, {
			kind: 'failed',
			requestId: 'req_1',
			problem: { kind: 'offline' },
		});
	});

	it('is hung up on when the caller cancels, and says so', async () => {
		const { hearing, stream, canceled, network } = await steered();
		stream.send(word('Half of'));
		await settle();
		canceled.abort();
		const { text, end } = await hearing;
		assert.equal(text, 'Half of');
		assert.deepEqual(end, { kind: 'canceled', requestId: 'req_1' });
		assert.equal(network.requests[0]?.signal.aborted, true);
	});

	it('is hung up on when the caller just walks away', async () => {
		let stream: SteeredStream | undefined;
		const under = chatUnderTest(request => {
			stream = steeredStream(request.signal);
			stream.send(word('a'));
			return stream.response;
		});
		for await (const event of under.stream()) if (event.kind === 'text') break;
		assert.equal(under.network.requests[0]?.signal.aborted, true);
		assert.deepEqual(under.world.timers.delays, []);
	});

	it('is hung up on when its answer begins after it was canceled, also if the network never heard of that', async () => {
		let hungUp = 0;
		let begin = (_answer: Response) => {};
		const under = chatUnderTest(() => new Response());
		const deaf = { ...under.world, http: () => new Promise<Response>(resolve => (begin = resolve)) };
		const hearing = under.hear(undefined, deaf);
		await settle();
		under.canceled.abort();
		assert.deepEqual((await hearing).end, { kind: 'canceled', requestId: null });
		begin(eventStream(new ReadableStream({ cancel: () => void hungUp++ })));
		await settle();
		assert.equal(hungUp, 1);
	});

	it('is never begun when it was canceled before', async () => {
		const under = chatUnderTest(() => eventStream(cost()));
		under.canceled.abort();
		assert.deepEqual((await under.hear()).end, { kind: 'canceled', requestId: null });
		assert.equal(under.network.requests.length, 0);
	});

	it('ends after a minute in which nothing comes, counted anew from every word', async () => {
		const { hearing, stream, world } = await steered();
		await world.timers.advance(50_000);
		stream.send(word('a'));
		await world.timers.advance(50_000);
		stream.send(word('b'));
		await world.timers.advance(60_000);
		const { text, end } = await hearing;
		assert.equal(text, 'ab');
		assert.deepEqual(end, { kind: 'failed', requestId: 'req_1', problem: { kind: 'timedOut' } });
	});

	it('ends after the ten minutes for which credits are set aside, however much it says', async () => {
		const { hearing, stream, world } = await steered();
		for (let minute = 0; minute < 20; minute++) {
			stream.send(word('.'));
			await world.timers.advance(30_000);
		}
		assert.deepEqual((await hearing).end, {
			kind: 'failed',
			requestId: 'req_1',
			problem: { kind: 'timedOut' },
		});
	});

	it('takes one newer token when the first is refused, and ends the session when that is refused too', async () => {
		const once = chatUnderTest(request =>
			request.headers.get('authorization') === 'Bearer token-1'
				? problem(401, { code: 'token-expired' })
				: eventStream(word('x') + cost()),
		);
		assert.equal((await once.hear()).end?.kind, 'finished');
		assert.equal(once.tokens.timesEnded, 0);
		const never = chatUnderTest(() => problem(401, { code: 'token-expired' }));
		assert.deepEqual((await never.hear()).end, {
			kind: 'failed',
			requestId: null,
			problem: { kind: 'unauthorized' },
		});
		assert.equal(never.tokens.timesEnded, 1);
	});

	it('that cannot be paid says what it would have needed', async () => {
		const { hear, network } = chatUnderTest(() =>
			problem(402, { code: 'insufficient-credits', requiredMicro: 3_000_000, spendableMicro: 1_000_000 }),
		);
		assert.deepEqual((await hear()).end, {
			kind: 'failed',
			requestId: null,
			problem: { kind: 'outOfCredits', requiredMicro: 3_000_000, spendableMicro: 1_000_000 },
		});
		assert.equal(network.requests.length, 1);
	});

	for (const status of [500, 503, 408])
		it(`is not repeated after a ${status}, because it may have been charged`, async () => {
			const { hear, network } = chatUnderTest(() => problem(status, { code: 'internal' }));
			const { end } = await hear();
			assert.equal(end?.kind, 'failed');
			assert.equal(network.requests.length, 1);
		});

	it('is not taken from a page of somebody in between', async () => {
		const page = () => new Response('<h1>Airport</h1>', { headers: { 'content-type': 'text/html' } });
		assert.deepEqual((await chatUnderTest(page).hear()).end, {
			kind: 'failed',
			requestId: null,
			problem: { kind: 'proxyOrTls' },
		});
	});

	it('does not let the token go elsewhere', async () => {
		const away = () => new Response(null, { status: 307, headers: { location: 'https://evil.example/' } });
		const { end } = await chatUnderTest(away).hear();
		assert.deepEqual(end, { kind: 'failed', requestId: null, problem: { kind: 'proxyOrTls' } });
	});

	it('offline says so', async () => {
		const under = chatUnderTest(() => eventStream(cost()));
		under.network.isOffline = true;
		assert.deepEqual((await under.hear()).end, {
			kind: 'failed',
			requestId: null,
			problem: { kind: 'offline' },
		});
	});

	for (const [what, text] of [
		['is no JSON', line('{"id": ')],
		['is something else', line({ error: { message: 'no' } })],
		['has a cost that is no number', cost().replace('1200000', '"much"')],
	] as const)
		it(`ends at a piece that ${what}, and keeps what came before`, async () => {
			const { hear } = chatUnderTest(() => eventStream(word('Hi') + text + word('never')));
			const { text: said, end } = await hear();
			assert.equal(said, 'Hi');
			assert.ok(end?.kind === 'failed' && end.problem.kind === 'contractBroken');
			assert.equal(end.problem.route, '/v1/chat/completions');
		});

	it('ends when one piece has no end', async () => {
		let sent = 0;
		const body = new ReadableStream<Uint8Array>({
			pull(output) {
				sent += 64 * 1024;
				output.enqueue(new TextEncoder().encode(sent === 64 * 1024 ? 'data: ' : 'x'.repeat(64 * 1024)));
			},
		});
		const { end } = await chatUnderTest(() => eventStream(body)).hear();
		assert.ok(end?.kind === 'failed' && end.problem.kind === 'contractBroken');
		assert.ok(sent < 1024 * 1024, `${sent} bytes were read`);
	});

	it('ends when there is no end to the pieces', async () => {
		const piece = new TextEncoder().encode(word('x'.repeat(60_000)));
		let sent = 0;
		const body = new ReadableStream<Uint8Array>({
			pull(output) {
				sent += piece.byteLength;
				output.enqueue(piece);
			},
		});
		const { end } = await chatUnderTest(() => eventStream(body)).hear();
		assert.ok(end?.kind === 'failed' && end.problem.kind === 'contractBroken');
		assert.ok(sent < 9 * 1024 * 1024, `${sent} bytes were read`);
	});
});
