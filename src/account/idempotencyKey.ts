/**
 * The idempotency key of a change that has not been answered for certain. It is written down before the first try, so
 * that a repeat after a crash, from another window or after a lost answer is the same change and not a second. There is
 * one for each purpose; another account or another content takes its place.
 */
import type { MeterProblem } from '../meter/meterProblem';
import type { Clock } from '../platform/clock';
import type { Memory } from '../platform/memory';
import type { Random } from '../platform/random';
import { isAmbiguous } from './isAmbiguous';

/** For how long the backend remembers a key. */
const lifeMs = 24 * 60 * 60_000;

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
	/** What could not be written down: a full disk must not cost the change, only the memory of it over a restart. */
	#unwritten: { readonly pending: PendingChange | undefined; readonly over: string | null } | null = null;
	/** What this window last sent. */
	#given: string | null = null;

	constructor(
		world: { memory: Memory; random: Random; clock: Clock },
		purpose: 'claim' | 'checkout' | 'subscription' | 'feedback',
	) {
		this.#world = world;
		this.#place = `${purpose}.v1`;
	}

	async forAccount(accountId: string, content = ''): Promise<string> {
		const pending = this.#pending();
		const startedAt = this.#world.clock.now();
		const ageMs = isPending(pending) ? startedAt - pending.startedAt : Number.NaN;
		const isSame =
			isPending(pending) && pending.accountId === accountId && (pending.content ?? '') === content;
		// Also one from what is now the future: the clock was set back, and a repeat must still be one.
		if (isSame && Math.abs(ageMs) < lifeMs) {
			this.#given = pending.uuid;
			return pending.uuid;
		}
		const uuid = this.#world.random.uuid();
		this.#given = uuid;
		await this.#write({ accountId, uuid, startedAt, ...(content === '' ? {} : { content }) });
		return uuid;
	}

	/** The backend answered. The key is kept for a repeat if the change may have taken effect all the same. */
	async settle(problem: MeterProblem | null): Promise<void> {
		// Whoever asks for a pause may be a gateway behind which the change went through.
		if (problem !== null && (isAmbiguous(problem) || problem.kind === 'rateLimited')) return;
		// Another window may have begun another change meanwhile, whose key is not answered by this.
		if (uuidOf(this.#pending()) === this.#given) await this.clear();
	}

	async clear(): Promise<void> {
		await this.#write(undefined);
	}

	/** What another window wrote since is newer than what could not be written here. */
	#pending(): unknown {
		const stored = this.#world.memory.get(this.#place);
		return this.#unwritten?.over === uuidOf(stored) ? this.#unwritten.pending : stored;
	}

	async #write(pending: PendingChange | undefined): Promise<void> {
		try {
			await this.#world.memory.set(this.#place, pending);
			this.#unwritten = null;
		} catch {
			this.#unwritten = { pending, over: uuidOf(this.#world.memory.get(this.#place)) };
		}
	}
}

function uuidOf(stored: unknown): string | null {
	return isPending(stored) ? stored.uuid : null;
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
