import type { ChatCall } from '../../../src/meter/chat/chatCall';
import type { ChatEnd, ChatEvent } from '../../../src/meter/chat/chatEvent';
import { type ChatLine, chatStream } from '../../../src/meter/chat/chatStream';
import type { TokenSource } from '../../../src/meter/tokenSource';
import { ok } from '../../../src/util/result';
import { aBalance } from '../../support/builders/aBalance';
import { FakeHttp, type Handler } from '../../support/fakeHttp';
import { fakeWorld } from '../../support/fakeWorld';

export const origin = 'https://meter.example';

export const aCall: ChatCall = {
	operation: 'explain',
	modelId: 'm-1',
	messages: [{ role: 'user', content: 'What is this?' }],
	sessionId: 'window-1',
};

/** One line of the stream. */
export function line(data: unknown): string {
	return `data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`;
}

export function word(content: string, finishReason: string | null = null): string {
	const choices = [{ index: 0, delta: { content }, finish_reason: finishReason }];
	return line({ ...head, choices, usage: null });
}

export function cost(creditsMicro = 1_200_000): string {
	const usage = {
		prompt_tokens: 40,
		completion_tokens: 2,
		total_tokens: 42,
		creditsMicro,
		balance: aBalance(),
	};
	return line({ ...head, choices: [], usage });
}

const head = { id: 'req_1', object: 'chat.completion.chunk', created: 1, model: 'm-1' };

export interface SteeredStream {
	readonly response: Response;
	send(text: string): void;
	end(): void;
	die(): void;
}

/** An answer that says what the test lets it say. */
export function steeredStream(signal: AbortSignal): SteeredStream {
	const encoder = new TextEncoder();
	let output: ReadableStreamDefaultController<Uint8Array> | undefined;
	const body = new ReadableStream<Uint8Array>({
		start(controller) {
			output = controller;
		},
	});
	signal.addEventListener('abort', () => output?.error(signal.reason), { once: true });
	return {
		response: eventStream(body),
		send: text => output?.enqueue(encoder.encode(text)),
		end: () => output?.close(),
		die: () => output?.error(new TypeError('terminated', { cause: new Error('other side closed') })),
	};
}

export function eventStream(body: string | ReadableStream<Uint8Array>): Response {
	return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
}

type ChatWorld = Omit<ChatLine['world'], 'origin'>;

export function chatUnderTest(handler: Handler) {
	const network = new FakeHttp(handler);
	const world = fakeWorld({ network });
	const tokens: TokenSource & { timesEnded: number } = {
		timesEnded: 0,
		accessToken: async () => ok('token-1'),
		replaceToken: async () => ok('token-2'),
		sessionId: 'session-1',
		async endAsExpired() {
			this.timesEnded++;
			return true;
		},
	};
	const guard: ChatLine['guard'] = attempt => attempt();
	const canceled = new AbortController();
	const stream = (call = aCall, around: ChatWorld = world) =>
		chatStream({ world: { ...around, origin }, guard, tokens }, call, canceled.signal);
	const hear = async (call = aCall, around: ChatWorld = world) => {
		const events: ChatEvent[] = [];
		for await (const event of stream(call, around)) events.push(event);
		return heard(events);
	};
	return { network, world, tokens, canceled, stream, hear };
}

function heard(events: readonly ChatEvent[]) {
	const text = events.flatMap(event => (event.kind === 'text' ? [event.text] : [])).join('');
	const ends = events.filter((event): event is ChatEnd => event.kind !== 'text');
	return { text, end: ends[0], ends: ends.length, isEndLast: events.at(-1)?.kind !== 'text' };
}
