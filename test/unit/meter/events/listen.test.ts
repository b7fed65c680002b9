import assert from 'node:assert/strict';
import type { EventSignal } from '../../../../src/meter/events/accountEvent';
import { createHostedEvents } from '../../../../src/meter/events/hostedEvents';
import type { MeterProblem } from '../../../../src/meter/meterProblem';
import { fail, ok, type Result } from '../../../../src/util/result';
import { aBalance } from '../../../support/builders/aBalance';
import { credits } from '../../../support/builders/credits';
import { FakeHttp, type Handler } from '../../../support/fakeHttp';
import { fakeWorld } from '../../../support/fakeWorld';
import { settle } from '../../../support/settle';
import { eventStream, origin, type SteeredStream, steeredStream } from '../chatUnderTest';

function eventText(id: number | string, name: string, data: unknown): string {
	return `id: ${id}\nevent: ${name}\ndata: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`;
}

const moved = (version: number) =>
	eventText(version, 'balanceUpdated', { balance: aBalance({ version, usedMicro: credits(version) }) });

function listening(handler: Handler, after = 7) {
	const network = new FakeHttp(handler);
	const world = fakeWorld({ network });
	const replaced: string[] = [];
	const tokens = {
		timesEnded: 0,
		accessToken: async () => ok(`token-${replaced.length + 1}`),
		replaceToken: async (rejected: string): Promise<Result<string, MeterProblem>> => {
			replaced.push(rejected);
			return ok(`token-${replaced.length + 1}`);
		},
		sessionId: 'session-1',
		async endAsExpired() {
			this.timesEnded++;
			return true;
		},
	};
	const canceled = new AbortController();
	const backend = createHostedEvents({ world: { ...world, origin }, tokens, guard: attempt => attempt() });
	const heard: EventSignal[] = [];
	const done = (async () => {
		for await (const signal of backend.accountEvents(after, canceled.signal)) heard.push(signal);
	})();
	const names = () => heard.map(signal => (signal.kind === 'event' ? signal.event.name : signal.kind));
	return { network, world, tokens, replaced, canceled, heard, done, names };
}

/** A connection that the test talks through. */
function steered() {
	const streams: SteeredStream[] = [];
	const under = listening(request => {
		const stream = steeredStream(request.signal);
		streams.push(stream);
		return stream.response;
	});
	const stream = async () => {
		await settle();
		const [first] = streams;
		assert.ok(first);
		return first;
	};
	return { ...under, stream };
}

describe('Listening to the events of an account (F10)', () => {
	it('says who asks and what is known already', async () => {
		const under = steered();
		await under.stream();
		const [request] = under.network.requests;
		assert.ok(request);
		assert.equal(request.url, `${origin}/v1/events`);
		assert.equal(request.headers.get('authorization'), 'Bearer token-1');
		assert.equal(request.headers.get('last-event-id'), '7');
		assert.equal(request.redirect, 'error');
		under.canceled.abort();
		await under.done;
	});

	it('hears events as they happen, however the bytes are cut', async () => {
		const under = steered();
		const stream = await under.stream();
		for (const piece of `retry: 3000\n\n: ping\n\n${moved(8)}${moved(9).replaceAll('\n', '\r\n')}`.match(
			/[\s\S]{1,9}/g,
		) ?? [])
			stream.send(piece);
		await settle();
		assert.deepEqual(under.names(), ['balanceUpdated', 'balanceUpdated']);
		const [first] = under.heard;
		assert.ok(first?.kind === 'event' && 'balance' in first.event.data);
		assert.equal(first.event.version, 8);
		assert.equal(first.event.data.balance.usedMicro, credits(8));
		stream.end();
		await under.done;
		assert.deepEqual(under.heard.at(-1), { kind: 'ended', problem: { kind: 'offline' }, retryMs: 3000 });
	});

	it('passes over what it does not know', async () => {
		const under = steered();
		const stream = await under.stream();
		stream.send(eventText(8, 'weatherChanged', { rain: true }));
		stream.send('data: nothing named\n\n');
		stream.send(eventText('tomorrow', 'balanceUpdated', { balance: aBalance() }));
		stream.send(moved(9));
		stream.end();
		await under.done;
		assert.deepEqual(under.names(), ['balanceUpdated', 'ended']);
	});

	it('asks for everything anew when an event does not keep the contract', async () => {
		for (const data of ['{"balance":', { balance: { ...aBalance(), spendableMicro: 'many' } }, {}]) {
			const under = steered();
			const stream = await under.stream();
			stream.send(eventText(8, 'balanceUpdated', data));
			stream.end();
			await under.done;
			assert.deepEqual(under.heard[0], { kind: 'event', event: { version: 8, name: 'resync', data: {} } });
		}
	});

	it('ends when nothing at all was said for 45 seconds, and not while there are pings', async () => {
		const under = steered();
		const stream = await under.stream();
		for (let pings = 0; pings < 10; pings++) {
			await under.world.timers.advance(30_000);
			stream.send(': ping\n\n');
			await settle();
		}
		assert.deepEqual(under.names(), []);
		await under.world.timers.advance(45_000);
		await under.done;
		assert.deepEqual(under.names(), ['ended']);
		assert.deepEqual(under.world.timers.delays, []);
	});

	it('waits no longer than that for an answer', async () => {
		const under = listening(() => new Promise(() => {}));
		await under.world.timers.advance(45_000);
		await under.done;
		assert.deepEqual(under.heard, [{ kind: 'ended', problem: { kind: 'timedOut' }, retryMs: null }]);
	});

	it('takes a newer token when its own runs out', async () => {
		const under = steered();
		const stream = await under.stream();
		stream.send(eventText(9, 'authExpired', {}));
		await under.done;
		assert.deepEqual(under.names(), ['renewed']);
		assert.deepEqual(under.replaced, ['token-1']);
	});

	it('takes a newer token once when it is refused, and ends the session when that is refused too', async () => {
		const problem = { type: 'about:blank', title: '', status: 401, code: 'token-expired' };
		const under = listening(() =>
			Response.json(problem, {
				status: 401,
				headers: { 'content-type': 'application/problem+json' },
			}),
		);
		await under.done;
		assert.deepEqual(under.heard, [{ kind: 'ended', problem: { kind: 'unauthorized' }, retryMs: null }]);
		assert.equal(under.network.requests.length, 2);
		assert.equal(under.tokens.timesEnded, 1);
	});

	it('is told when the service has nothing to tell', async () => {
		for (const status of [204, 404, 410]) {
			const under = listening(() => new Response(null, { status }));
			await under.done;
			assert.deepEqual(under.heard, [{ kind: 'unwanted' }], String(status));
		}
	});

	it('does not take a page of something in between for events', async () => {
		const under = listening(() => new Response('<html>', { headers: { 'content-type': 'text/html' } }));
		await under.done;
		assert.deepEqual(under.heard, [{ kind: 'ended', problem: { kind: 'proxyOrTls' }, retryMs: null }]);
	});

	it('hangs up on an event that does not end', async () => {
		const under = steered();
		const stream = await under.stream();
		stream.send('id: 8\nevent: balanceUpdated\ndata: ');
		for (let sent = 0; sent < 5; sent++) stream.send('x'.repeat(64 * 1024));
		await under.done;
		assert.deepEqual(under.names(), ['ended']);
	});

	it('hangs up on a connection that says more than sixteen megabytes', async () => {
		const under = listening(() => eventStream(`: ${'x'.repeat(1024 * 1024)}\n`.repeat(17) + moved(8)));
		await under.done;
		assert.equal(under.names().at(-1), 'ended');
	});

	it('leaves no timer and no connection behind when it is told to stop', async () => {
		const under = steered();
		await under.stream();
		under.canceled.abort();
		assert.deepEqual(under.world.timers.delays, []);
		await under.done;
		assert.deepEqual(under.names(), ['ended']);
	});

	it('says that the network is gone without throwing', async () => {
		const under = steered();
		const stream = await under.stream();
		stream.send(moved(8));
		await settle();
		stream.die();
		await under.done;
		assert.deepEqual(under.names(), ['balanceUpdated', 'ended']);
		assert.deepEqual(under.heard.at(-1), { kind: 'ended', problem: { kind: 'offline' }, retryMs: null });
	});

	it('cannot renew a token without a network, and says so', async () => {
		const under = steered();
		const stream = await under.stream();
		under.tokens.replaceToken = async () => fail({ kind: 'offline' });
		stream.send(eventText(9, 'authExpired', {}));
		await under.done;
		assert.deepEqual(under.heard, [{ kind: 'ended', problem: { kind: 'offline' }, retryMs: null }]);
	});
});
