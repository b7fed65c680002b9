/**
 * The body as text, or null when it is larger than `limitBytes` once decompressed. Refused while it streams in, so that
 * a small compressed body cannot fill the memory.
 */
export async function readCapped(response: Response, limitBytes: number): Promise<string | null> {
	if (!response.body) return '';
	const reader = response.body.getReader();
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
