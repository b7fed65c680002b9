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

interface PendingClaim {
	readonly accountId: string;
	readonly uuid: string;
	readonly startedAt: number;
}

export class ClaimKey {
	readonly #world: { readonly memory: Memory; readonly random: Random; readonly clock: Clock };
	/** What could not be written down: a full disk must not cost the bonus, only the memory of it over a restart. */
	#unwritten: { readonly pending: PendingClaim | undefined } | null = null;

	constructor(world: { memory: Memory; random: Random; clock: Clock }) {
		this.#world = world;
	}

	async forAccount(accountId: string): Promise<string> {
		const pending = this.#unwritten ? this.#unwritten.pending : this.#world.memory.get(key);
		const startedAt = this.#world.clock.now();
		const ageMs = isPending(pending) ? startedAt - pending.startedAt : Number.NaN;
		if (isPending(pending) && pending.accountId === accountId && ageMs >= 0 && ageMs < lifeMs)
			return pending.uuid;
		const uuid = this.#world.random.uuid();
		await this.#write({ accountId, uuid, startedAt });
		return uuid;
	}

	/** The backend gave a final answer. */
	async clear(): Promise<void> {
		await this.#write(undefined);
	}

	async #write(pending: PendingClaim | undefined): Promise<void> {
		try {
			await this.#world.memory.set(key, pending);
			this.#unwritten = null;
		} catch {
			this.#unwritten = { pending };
		}
	}
}

function isPending(value: unknown): value is PendingClaim {
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
