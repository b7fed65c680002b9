import type { MockParts } from '../mockParts';
import { type ChatHead, lastChunks, wordChunk } from './chatBodies';
import type { MeteredReply } from './meteredReply';

/** The reply word by word, as fast as it is read and not faster than the model speaks. */
export function streamReply(parts: MockParts, head: ChatHead, reply: MeteredReply): Response {
	const encoder = new TextEncoder();
	const hungUp = new AbortController();
	let isFirst = true;
	const body = new ReadableStream<Uint8Array>({
		async pull(output) {
			await parts.voice.turn(reply.said, hungUp.signal);
			if (hungUp.signal.aborted) return;
			const word = reply.nextWord();
			if (word !== undefined) {
				output.enqueue(encoder.encode(wordChunk(head, word, isFirst)));
				isFirst = false;
				return;
			}
			const finished = reply.settle('success', parts.clock.now());
			if (!finished.ok) {
				output.error(new Error(`The reply could not be settled: ${finished.problem.code}`));
				return;
			}
			output.enqueue(encoder.encode(lastChunks(head, reply.finishReason, finished.value)));
			output.close();
		},
		cancel() {
			hungUp.abort();
			reply.settle('canceled', parts.clock.now());
		},
	});
	const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' };
	return new Response(body, { headers });
}
