import type { Timers } from '../../../src/platform/timers';
import { ConnectionLost } from './connectionLost';

const drip = 64;
const bombChunk = 64 * 1024;

/** Half of the body, then the connection dies. */
export function truncatedBody(body: Uint8Array): ReadableStream<Uint8Array> {
	let isHalfSent = false;
	return new ReadableStream({
		pull(output) {
			if (isHalfSent) {
				output.error(new ConnectionLost());
				return;
			}
			isHalfSent = true;
			output.enqueue(body.subarray(0, Math.floor(body.byteLength / 2)));
		},
	});
}

/** 64 bytes, a wait, 64 bytes, …; without a delay the first drip is the last. */
export function drippingBody(
	body: Uint8Array,
	delayMs: number | null,
	timers: Timers,
): ReadableStream<Uint8Array> {
	let sent = 0;
	return new ReadableStream({
		async pull(output) {
			if (sent > 0) await new Promise<void>(resolve => delayMs !== null && timers.after(delayMs, resolve));
			output.enqueue(body.subarray(sent, sent + drip));
			sent += drip;
			if (sent >= body.byteLength) output.close();
		},
	});
}

/** A JSON text of that many bytes, made while it is read. */
export function bombBody(bytes: number): ReadableStream<Uint8Array> {
	const filling = new TextEncoder().encode(' '.repeat(bombChunk));
	let left = bytes - 2;
	return new ReadableStream({
		start(output) {
			output.enqueue(new TextEncoder().encode('{'));
		},
		pull(output) {
			if (left <= 0) {
				output.enqueue(new TextEncoder().encode('}'));
				output.close();
				return;
			}
			output.enqueue(filling.subarray(0, Math.min(left, bombChunk)));
			left -= bombChunk;
		},
	});
}
