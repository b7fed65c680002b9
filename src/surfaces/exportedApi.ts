/**
 * What `activate` hands to other extensions. They all get the same objects, so every one is frozen: nobody can swap a
 * function for the others, and nothing but these few functions can be reached.
 */
import type { CreditbarApi, CreditbarExports } from '../../creditbar.d.ts';
import type { App } from '../app/app';
import { guardedEvent } from '../util/guardedEvent';
import { ApiError } from './apiError';

/** Made for the first who asks: in most windows nobody does. */
export function exportedApi(app: App, onTrouble: (message: string) => void): CreditbarExports {
	let api: CreditbarApi | undefined;
	return deepFrozen({
		getAPI(version) {
			if (version !== 1)
				throw new RangeError(`Creditbar has no API version ${printable(version)}. It has version 1.`);
			api ??= createApi(app, onTrouble);
			return api;
		},
	});
}

function createApi({ sharing }: App, onTrouble: (message: string) => void): CreditbarApi {
	const onDidChangeBalance = guardedEvent(sharing.onDidChangeBalance, error =>
		onTrouble(`a listener of another extension failed: ${describeError(error)}`),
	);
	return deepFrozen({
		get balance() {
			return sharing.balance;
		},
		onDidChangeBalance,
		async estimate(request) {
			const estimate = await sharing.estimate(request);
			if (!estimate.ok) throw new ApiError(estimate.problem);
			return estimate.value;
		},
		noteSpent: balance => sharing.noteSpent(balance),
	});
}

/** With its functions, those behind getters too. */
function deepFrozen<T extends object>(object: T): T {
	for (const { get, value } of Object.values(Object.getOwnPropertyDescriptors(object)))
		Object.freeze(get ?? value);
	return Object.freeze(object);
}

/** Whatever was handed in: a value that throws when it is turned into text included. */
function printable(version: unknown): string {
	return typeof version === 'number' || typeof version === 'string'
		? String(version).slice(0, 20)
		: `of type ${typeof version}`;
}

function describeError(error: unknown): string {
	try {
		return String(error).slice(0, 200);
	} catch {
		return 'an error that cannot be read';
	}
}
