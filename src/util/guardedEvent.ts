/**
 * An event whose listeners are other people's code: one that throws stops neither us nor the others, one that adds
 * listeners while it is called cannot keep the round going, and there is an end to how many there may be.
 */
import type { Disposable } from './disposables';
import type { Event } from './emitter';

const mostListeners = 500;

export type GuardedEvent<T> = (
	listener: (value: T) => unknown,
	thisArgs?: unknown,
	disposables?: unknown,
) => Disposable;

export function guardedEvent<T>(source: Event<T>, onTrouble: (error: unknown) => void): GuardedEvent<T> {
	const listeners = new Set<(value: T) => void>();
	const guarded = (listener: (value: T) => unknown, thisArgs: unknown) => {
		let hasFailed = false;
		return (value: T) => {
			try {
				listener.call(thisArgs, value);
			} catch (error) {
				if (!hasFailed) onTrouble(error);
				hasFailed = true;
			}
		};
	};
	source(value => {
		for (const entry of [...listeners]) if (listeners.has(entry)) entry(value);
	});
	return (listener, thisArgs, disposables) => {
		if (typeof listener !== 'function') throw new TypeError('A listener must be a function.');
		if (listeners.size >= mostListeners)
			throw new RangeError(
				`There are ${mostListeners} listeners already; dispose of those no longer needed.`,
			);
		const entry = guarded(listener, thisArgs);
		listeners.add(entry);
		const subscription = Object.freeze({ dispose: Object.freeze(() => void listeners.delete(entry)) });
		if (Array.isArray(disposables)) disposables.push(subscription);
		return subscription;
	};
}
