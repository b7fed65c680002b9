/**
 * One metered call from its first byte to its end. Whatever happens, the caller hears exactly one end and nothing is
 * thrown: hanging up, a connection that dies in the middle and a refusal are ends like any other.
 */
import type { ChatChunk, ChatUsage } from '../../contract/chat';
import { linkedSignal } from '../../util/linkedSignal';
import { fail, type Result } from '../../util/result';
import type { MeterProblem } from '../meterProblem';
import { openStream } from '../openStream';
import { problemFromError } from '../problemFromError';
import type { TokenSource } from '../tokenSource';
import { withGoodToken } from '../withGoodToken';
import type { ChatCall } from './chatCall';
import type { ChatCost, ChatEnd, ChatEvent } from './chatEvent';
import { chatRequest } from './chatRequest';
import type { ChatLine } from './chatStream';
import { Patience } from './patience';
import { readChunks } from './readChunks';

export async function* streamChat(
	{ world, tokens, guard }: ChatLine & { readonly tokens: TokenSource },
	call: ChatCall,
	signal: AbortSignal,
): AsyncGenerator<ChatEvent, void, undefined> {
	if (signal.aborted) {
		yield { kind: 'canceled', requestId: null };
		return;
	}
	const patience = new Patience(world.timers);
	const hangUp = new AbortController();
	const ended = linkedSignal(signal, patience.signal, hangUp.signal);
	const answer: Answer = { requestId: null, reason: 'other', usage: null };
	try {
		const opened = await withGoodToken(tokens, token =>
			guard(() => openStream(world, chatRequest(call, token), ended.signal)),
		);
		if (!opened.ok) {
			yield endOf(answer, opened.problem, signal);
			return;
		}
		patience.renew();
		for await (const chunk of chunksOf(opened.value, ended.signal, () => patience.renew())) {
			if (!chunk.ok) {
				yield endOf(answer, chunk.problem, signal);
				return;
			}
			const text = take(answer, chunk.value);
			if (text !== '') yield { kind: 'text', text };
		}
		yield endOf(answer, { kind: 'offline' }, signal);
	} finally {
		patience.dispose();
		hangUp.abort();
		ended.dispose();
	}
}

interface Answer {
	requestId: string | null;
	reason: 'stop' | 'length' | 'other';
	usage: ChatUsage | null;
}

async function* chunksOf(
	body: ReadableStream<Uint8Array> | null,
	signal: AbortSignal,
	onBytes: () => void,
): AsyncGenerator<Result<ChatChunk, MeterProblem>, void, undefined> {
	if (!body) return;
	try {
		yield* readChunks(body, signal, onBytes);
		if (signal.aborted) yield fail(problemFromError(signal.reason));
	} catch (error) {
		yield fail(problemFromError(error));
	}
}

function take(answer: Answer, chunk: ChatChunk): string {
	answer.requestId ??= chunk.id;
	if (chunk.usage) answer.usage = chunk.usage;
	const [choice] = chunk.choices;
	const reason = choice?.finish_reason;
	if (reason === 'stop' || reason === 'length') answer.reason = reason;
	return choice?.delta.content ?? '';
}

/** Once the cost is known the call is settled, whatever becomes of the connection after that. */
function endOf({ requestId, reason, usage }: Answer, problem: MeterProblem, signal: AbortSignal): ChatEnd {
	if (requestId !== null && usage) return { kind: 'finished', requestId, reason, cost: costOf(usage) };
	if (signal.aborted) return { kind: 'canceled', requestId };
	return { kind: 'failed', requestId, problem };
}

function costOf(usage: ChatUsage): ChatCost {
	return {
		inputTokens: usage.prompt_tokens,
		outputTokens: usage.completion_tokens,
		totalTokens: usage.total_tokens,
		creditsMicro: usage.creditsMicro,
		balance: usage.balance,
	};
}
