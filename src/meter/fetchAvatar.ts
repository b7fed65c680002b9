/**
 * The profile picture as a `data:` address, because the panel itself loads nothing from the network (F2). Anything
 * that is not a small png, jpeg or webp by its first bytes is no picture; the initials stand in for it.
 */
import type { Http } from '../platform/http';

const byteLimit = 64 * 1024;

export async function fetchAvatar(http: Http, url: string): Promise<string | null> {
	if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return null;
	try {
		const response = await http(url, {
			redirect: 'error',
			credentials: 'omit',
			signal: AbortSignal.timeout(10_000),
		});
		if (!response.ok) return null;
		const bytes = await readBytes(response);
		const type = bytes && pictureType(bytes);
		return type ? `data:${type};base64,${Buffer.from(bytes).toString('base64')}` : null;
	} catch {
		return null;
	}
}

async function readBytes(response: Response): Promise<Uint8Array | null> {
	const parts: Uint8Array[] = [];
	let size = 0;
	const reader = response.body?.getReader();
	for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
		size += chunk.value.byteLength;
		if (size > byteLimit) {
			await reader?.cancel();
			return null;
		}
		parts.push(chunk.value);
	}
	return Buffer.concat(parts);
}

function pictureType(bytes: Uint8Array): string | null {
	const starts = (offset: number, text: string) =>
		[...text].every((letter, index) => bytes[offset + index] === letter.charCodeAt(0));
	if (starts(0, '\x89PNG\r\n\x1a\n')) return 'image/png';
	if (starts(0, '\xff\xd8\xff')) return 'image/jpeg';
	if (starts(0, 'RIFF') && starts(8, 'WEBP')) return 'image/webp';
	return null;
}
