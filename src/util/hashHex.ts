/** SHA-256 as hex. Web Crypto, because `node:crypto` at start-up costs time and is missing in the web host. */
export async function hashHex(text: string): Promise<string> {
	const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
