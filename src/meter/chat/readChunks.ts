import { createParser } from 'eventsource-parser';
import { type ChatChunk, chatChunkSchema } from '../../contract/chat';
import { decode } from '../../contract/incoming';
import { routes } from '../../contract/routes';
import { fail, ok, type Result } from '../../util/result';
import type { MeterProblem } from '../meterProblem';

/** A long answer of a large model is about 1 MB on the wire. */
const streamByteLimit = 8 * 1024 * 1024;
const eventLimit = 256 * 1024;

/** The stream's chunks as they come, checked; the end of the stream is the end of the iteration. */
export async function* readChunks(
	body: ReadableStream<Uint8Array>,
	signal: AbortSignal,
	onBytes: () => void,
): AsyncGenerator<Result<ChatChunk, MeterProblem>, void, undefined> {
	const reader = body.getReader();
	// Not left to the request alone: what waits for the next word has to hear of it for sure.
	const stop = () => void reader.cancel(signal.reason).catch(() => {});
	signal.addEventListener('abort', stop, { once: true });
	const decoder = new TextDecoder();
	const waiting: string[] = [];
	let isTooLong = false;
	const parser = createParser({
		onEvent: event => waiting.push(event.data),
		onError: error => {
			if (error.type === 'max-buffer-size-exceeded') isTooLong = true;
		},
		maxBufferSize: eventLimit,
	});
	let size = 0;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			onBytes();
			size += value.byteLength;
			if (size > streamByteLimit) isTooLong = true;
			else parser.feed(decoder.decode(value, { stream: true }));
			for (const data of waiting.splice(0)) {
				if (data === '[DONE]') return;
				yield chunkOf(data);
			}
			if (isTooLong) {
				yield broken('');
				return;
			}
		}
	} finally {
		signal.removeEventListener('abort', stop);
		// Whoever stops reading says so, or the other end waits for room that never comes.
		reader.cancel().catch(() => {});
	}
}

function chunkOf(data: string): Result<ChatChunk, MeterProblem> {
	try {
		const read = decode(chatChunkSchema, JSON.parse(data));
		return read.ok ? ok(read.value) : broken(read.problem.path);
	} catch {
		return broken('');
	}
}

function broken(path: string): Result<never, MeterProblem> {
	return fail({ kind: 'contractBroken', route: routes.chat.path, path });
}
