/**
 * What would make two runs of one seed differ lies in globals: the HTTP client waits on the global timers, and Web
 * Crypto works on another thread. For the length of a run both follow the fake clock and the one thread there is.
 */
import { createHash, KeyObject, sign, verify, type webcrypto } from 'node:crypto';
import type { Disposable } from '../../src/platform/disposable';
import type { Timers } from '../../src/platform/timers';

const ecdsa = 'ieee-p1363';

export function installSteadyGlobals(timers: Timers): Disposable {
	const undo = [
		replace(globalThis, 'setTimeout', (run: (...args: unknown[]) => void, delayMs = 0, ...args: unknown[]) =>
			timers.after(delayMs, () => run(...args)),
		),
		replace(globalThis, 'clearTimeout', (timer: unknown) => {
			if (isDisposable(timer)) timer.dispose();
		}),
		replace(AbortSignal, 'timeout', (delayMs: number) => {
			const controller = new AbortController();
			timers.after(delayMs, () => controller.abort(new DOMException('time is over', 'TimeoutError')));
			return controller.signal;
		}),
		replace(crypto.subtle, 'digest', async (_algorithm: unknown, data: Uint8Array) =>
			arrayBuffer(createHash('sha256').update(data).digest()),
		),
		replace(crypto.subtle, 'sign', async (_algorithm: unknown, key: webcrypto.CryptoKey, data: Uint8Array) =>
			arrayBuffer(sign('sha256', data, { key: KeyObject.from(key), dsaEncoding: ecdsa })),
		),
		replace(
			crypto.subtle,
			'verify',
			async (_algorithm: unknown, key: webcrypto.CryptoKey, signature: Uint8Array, data: Uint8Array) =>
				verify('sha256', data, { key: KeyObject.from(key), dsaEncoding: ecdsa }, signature),
		),
	];
	return { dispose: () => undo.reverse().forEach(restore => void restore()) };
}

function replace(owner: object, name: string, value: unknown): () => void {
	const before = Object.getOwnPropertyDescriptor(owner, name);
	Object.defineProperty(owner, name, { value, configurable: true, writable: true });
	return () => {
		if (before) Object.defineProperty(owner, name, before);
		else Reflect.deleteProperty(owner, name);
	};
}

function isDisposable(value: unknown): value is Disposable {
	return typeof value === 'object' && value !== null && 'dispose' in value;
}

function arrayBuffer(bytes: Uint8Array): ArrayBuffer {
	const copy = new ArrayBuffer(bytes.byteLength);
	new Uint8Array(copy).set(bytes);
	return copy;
}
