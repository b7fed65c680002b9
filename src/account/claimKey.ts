/**
 * The idempotency key of a bonus claim that has not been answered for certain. It is written down before the first
 * try, so that a repeat after a crash, from another window or after a lost answer is the same claim and not a second.
 */
import type { Clock } from '../platform/clock';
import type { Memory } from '../platform/memory';
import type { Random } from '../platform/random';

const key = 'claim.v1';
/** For how long the backend remembers a key. */
const lifeMs = 24 * 60 * 60_000;

export class ClaimKey {
	readonly #world: { readonly memory: Memory; readonly random: Random; readonly clock: Clock };

	constructor(world: { memory: Memory; random: Random; clock: Clock }) {
		this.#world = world;
	}

	async forAccount(accountId: string): Promise<string> {
		const stored = this.#world.memory.get(key);
		const ageMs = isPending(stored) ? this.#world.clock.now() - stored.startedAt : Number.NaN;
		if (isPending(stored) && stored.accountId === accountId && ageMs >= 0 && ageMs < lifeMs)
			return stored.uuid;
		const uuid = this.#world.random.uuid();
		await this.#world.memory.set(key, { accountId, uuid, startedAt: this.#world.clock.now() });
		return uuid;
	}

	/** The backend gave a final answer. */
	async clear(): Promise<void> {
		await this.#world.memory.set(key, undefined);
	}
}

function isPending(value: unknown): value is { accountId: string; uuid: string; startedAt: number } {
	return (
		typeof value === 'object' &&
		value !== null &&
		'accountId' in value &&
		'uuid' in value &&
		typeof value.uuid === 'string' &&
		'startedAt' in value &&
		typeof value.startedAt === 'number'
	);
}
