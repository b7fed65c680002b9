import { untilAborted } from './untilAborted';

/**
 * The body as text, or null when it is larger than `limitBytes` once decompressed. Refused while it streams in, so that
 * a small compressed body cannot fill the memory. Throws the reason of `signal` once that aborts, also when the network
 * does not hear of it (`untilAborted`).
 */
export async function readCapped(
	response: Response,
	limitBytes: number,
	signal: AbortSignal,
): Promise<string | null> {
	if (!response.body) return '';
	const reader = response.body.getReader();
	try {
		return await untilAborted(readAll(reader, limitBytes), signal);
	} catch (error) {
		reader.cancel(error).catch(() => {});
		throw error;
	}
}

async function readAll(
	reader: ReadableStreamDefaultReader<Uint8Array>,
	limitBytes: number,
): Promise<string | null> {
	const decoder = new TextDecoder();
	let size = 0;
	let text = '';
	for (;;) {
		const chunk = await reader.read();
		if (chunk.done) return text + decoder.decode();
		size += chunk.value.byteLength;
		if (size > limitBytes) {
			await reader.cancel();
			return null;
		}
		text += decoder.decode(chunk.value, { stream: true });
	}
}
