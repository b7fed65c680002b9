/**
 * The idempotency key of a change that has not been answered for certain. It is written down before the first try, so
 * that a repeat after a crash, from another window or after a lost answer is the same change and not a second. Changes
 * that have nothing to do with each other (two reports) wait side by side; of those that follow one another (the claims
 * of two days) the later takes the place of the earlier, whose answer would be out of date.
 */
import type { MeterProblem } from '../meter/meterProblem';
import type { Clock } from '../platform/clock';
import type { Memory } from '../platform/memory';
import type { Random } from '../platform/random';
import { isAmbiguous } from './isAmbiguous';

/** For how long the backend remembers a key. */
const lifeMs = 24 * 60 * 60_000;
/** How many changes of one purpose can be without an answer. */
const room = { claim: 1, checkout: 20, feedback: 20 };

type Purpose = keyof typeof room;

interface PendingChange {
	readonly accountId: string;
	readonly uuid: string;
	readonly startedAt: number;
	/** What the change is about, short and without anything the user wrote; absent where there is only one such change. */
	readonly content?: string;
}

export class IdempotencyKey {
	readonly #world: { readonly memory: Memory; readonly random: Random; readonly clock: Clock };
	readonly #place: string;
	readonly #room: number;
	/** What could not be written down: a full disk must not cost the change, only the memory of it over a restart. */
	#unwritten: { readonly pending: readonly PendingChange[]; readonly over: string } | null = null;

	constructor(world: { memory: Memory; random: Random; clock: Clock }, purpose: Purpose) {
		this.#world = world;
		this.#place = `${purpose}.v1`;
		this.#room = room[purpose];
	}

	/** Whether the change was begun before, and nobody knows what became of it. */
	isWaiting(accountId: string, content = ''): boolean {
		return find(this.#alive(), accountId, content) !== undefined;
	}

	async forAccount(accountId: string, content = ''): Promise<string> {
		const alive = this.#alive();
		const same = find(alive, accountId, content);
		if (same) return same.uuid;
		const { random, clock } = this.#world;
		const uuid = random.uuid();
		const others = alive.slice(Math.max(0, alive.length - this.#room + 1));
		const added = { accountId, uuid, startedAt: clock.now(), ...(content === '' ? {} : { content }) };
		await this.#write([...others, added]);
		return uuid;
	}

	/** The backend answered. The key is kept for a repeat if the change may have taken effect all the same. */
	async settle(uuid: string, problem: MeterProblem | null): Promise<void> {
		// Whoever asks for a pause may be a gateway behind which the change went through.
		if (problem !== null && (isAmbiguous(problem) || problem.kind === 'rateLimited')) return;
		// Another change may have begun meanwhile, here or in another window: its key is not answered by this.
		const pending = this.#pending();
		const others = pending.filter(change => change.uuid !== uuid);
		if (others.length < pending.length) await this.#write(others);
	}

	async clear(): Promise<void> {
		if (this.#pending().length > 0) await this.#write([]);
	}

	/** Also one from what is now the future: the clock was set back, and a repeat must still be one. */
	#alive(): readonly PendingChange[] {
		const now = this.#world.clock.now();
		return this.#pending().filter(({ startedAt }) => Math.abs(now - startedAt) < lifeMs);
	}

	/** What another window wrote since is newer than what could not be written here. */
	#pending(): readonly PendingChange[] {
		const stored = this.#stored();
		return this.#unwritten?.over === marks(stored) ? this.#unwritten.pending : stored;
	}

	#stored(): readonly PendingChange[] {
		const stored = this.#world.memory.get(this.#place);
		return Array.isArray(stored) ? stored.filter(isPending) : [];
	}

	async #write(pending: readonly PendingChange[]): Promise<void> {
		try {
			await this.#world.memory.set(this.#place, pending.length === 0 ? undefined : pending);
			this.#unwritten = null;
		} catch {
			this.#unwritten = { pending, over: marks(this.#stored()) };
		}
	}
}

function find(changes: readonly PendingChange[], accountId: string, content: string) {
	return changes.find(change => change.accountId === accountId && (change.content ?? '') === content);
}

function marks(pending: readonly PendingChange[]): string {
	return pending.map(({ uuid }) => uuid).join();
}

function isPending(value: unknown): value is PendingChange {
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
