/**
 * Sign-ins that wait for the browser. Kept in secret storage, so that any window can finish what another one began; the
 * name of the secret tells nothing, being part of a hash of `state`. Each one is good for ten minutes and for one use:
 * it is gone before its code is exchanged.
 */
import type { Clock } from '../platform/clock';
import type { Log } from '../platform/log';
import type { Memory } from '../platform/memory';
import type { Secrets } from '../platform/secrets';
import { hashHex } from '../util/hashHex';
import { decodePendingSignIn, type PendingSignIn } from './pendingSignIn';

interface PendingWorld {
	readonly clock: Clock;
	readonly secrets: Secrets;
	readonly memory: Memory;
	readonly log: Log;
}

const lifeMs = 10 * 60_000;
const keyPrefix = 'signIn.pending.';
/** Secret storage cannot list its keys; this list is how what was abandoned gets cleaned up. */
const listKey = 'signIn.pendingKeys';

export class PendingSignIns {
	readonly #world: PendingWorld;
	readonly #origin: string;
	/** For storages that fail: this window can still finish what it began. */
	readonly #here = new Map<string, PendingSignIn>();
	readonly #used = new Set<string>();

	constructor(world: PendingWorld, origin: string) {
		this.#world = world;
		this.#origin = origin;
	}

	async add(
		state: string,
		login: { readonly verifier: string; readonly redirectUri: string },
	): Promise<void> {
		const stateHash = await hashHex(state);
		const createdAt = this.#world.clock.now();
		await this.#keep({ version: 1, origin: this.#origin, stateHash, ...login, createdAt });
	}

	/** The sign-in that waits for `state`; from here on nothing waits for it any more. */
	async take(state: string): Promise<PendingSignIn | undefined> {
		const stateHash = await hashHex(state);
		const pending = this.#here.get(stateHash) ?? (await this.#load(stateHash));
		// It may still be in a storage that cannot be written, and it may have been asked for twice.
		if (!pending || this.#used.has(stateHash)) return undefined;
		this.#used.add(stateHash);
		await this.#forget(stateHash);
		return this.#isLate(pending.createdAt) ? undefined : pending;
	}

	/** The code was mistyped; the right one may still come. */
	async putBack(pending: PendingSignIn): Promise<void> {
		this.#used.delete(pending.stateHash);
		await this.#keep(pending);
	}

	async discard(state: string): Promise<void> {
		const stateHash = await hashHex(state);
		this.#used.add(stateHash);
		await this.#forget(stateHash);
	}

	/** Clears away what windows that are long closed left waiting. */
	async dropLate(): Promise<void> {
		for (const [stateHashStart, createdAt] of this.#list()) {
			if (this.#isLate(createdAt)) await this.#forget(stateHashStart);
		}
	}

	async #keep(pending: PendingSignIn): Promise<void> {
		const { stateHash, createdAt } = pending;
		this.#here.set(stateHash, pending);
		try {
			await this.#remember([...this.#list(), [shorten(stateHash), createdAt]]);
			await this.#world.secrets.store(keyOf(stateHash), JSON.stringify(pending));
		} catch {
			this.#world.log.warn('The sign-in could not be stored; only this window can finish it.');
		}
	}

	async #load(stateHash: string): Promise<PendingSignIn | undefined> {
		try {
			const pending = decodePendingSignIn(await this.#world.secrets.get(keyOf(stateHash)));
			return pending?.stateHash === stateHash && pending.origin === this.#origin ? pending : undefined;
		} catch {
			return undefined;
		}
	}

	async #forget(stateHash: string): Promise<void> {
		this.#here.delete(stateHash);
		try {
			await this.#world.secrets.delete(keyOf(stateHash));
			await this.#remember(this.#list().filter(([start]) => start !== shorten(stateHash)));
		} catch {
			this.#world.log.warn('A finished sign-in could not be removed from the secret storage.');
		}
	}

	#isLate(createdAt: number): boolean {
		return Math.abs(this.#world.clock.now() - createdAt) > lifeMs;
	}

	#list(): ReadonlyArray<readonly [string, number]> {
		const stored = this.#world.memory.get(listKey);
		if (!Array.isArray(stored)) return [];
		return stored.flatMap((item: unknown) => {
			const [start, createdAt] = Array.isArray(item) ? item : [];
			return typeof start === 'string' && typeof createdAt === 'number' ? [[start, createdAt] as const] : [];
		});
	}

	async #remember(list: ReadonlyArray<readonly [string, number]>): Promise<void> {
		await this.#world.memory.set(listKey, list.length > 0 ? list : undefined);
	}
}

function shorten(stateHash: string): string {
	return stateHash.slice(0, 16);
}

function keyOf(stateHash: string): string {
	return keyPrefix + shorten(stateHash);
}
