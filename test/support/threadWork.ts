/**
 * What Web Crypto does on threads of its own, such as checking the signature of an access token. A busy machine may be
 * slow at it, and then a fake clock that runs on would tell a story that no user sees: so the work is known by its
 * promises, and `settle` waits for them.
 */
const pending = new Set<Promise<unknown>>();
const methods = [
	'decrypt',
	'deriveBits',
	'deriveKey',
	'digest',
	'encrypt',
	'exportKey',
	'generateKey',
	'importKey',
	'sign',
	'unwrapKey',
	'verify',
	'wrapKey',
] as const;

const prototype = Object.getPrototypeOf(globalThis.crypto.subtle);
for (const name of methods) {
	const work: unknown = Reflect.get(prototype, name);
	if (typeof work !== 'function') continue;
	Reflect.set(prototype, name, function (this: unknown, ...args: unknown[]) {
		const result: Promise<unknown> = Reflect.apply(work, this, args);
		pending.add(result);
		const forget = () => pending.delete(result);
		result.then(forget, forget);
		return result;
	});
}

export function isThreadBusy(): boolean {
	return pending.size > 0;
}

export async function threadWorkDone(): Promise<void> {
	await Promise.allSettled(pending);
}
