/**
 * One intent has one effect at most. The service promises one effect a key, so it is enough to watch the keys: as long
 * as nobody has heard for certain what became of a change, sending the same change again means the same key again.
 */
import type { Excuses } from './excuses';
import { Finding } from './finding';
import type { Machine } from './machine';

interface Sent {
	readonly key: string;
	readonly body: string;
	readonly at: number;
	readonly localAt: number;
	isSettled: boolean;
}

/** Nothing but these can be doubled: the others are refused by the account itself the second time. */
const watched = new Set(['/v1/checkout-sessions', '/v1/feedback']);
/** Fewer than the app keeps, which also keeps what was asked for while there was no network. */
const remembered = 5;
const keptMs = 24 * 60 * 60_000;

export class KeysInUse {
	readonly #machine: Machine;
	/** The latest of each content, the last one sent at the end. */
	readonly #sent = new Map<string, Sent[]>();
	readonly #keys = new Map<string, Set<string>>();
	readonly #settled = new Set<string>();

	readonly #excuses: Excuses;

	constructor(machine: Machine, excuses: Excuses) {
		this.#machine = machine;
		this.#excuses = excuses;
	}

	/** How many changes of a kind were ever asked for. */
	count(path: string): number {
		return this.#keys.get(path)?.size ?? 0;
	}

	/** Whoever signs out, or loses what was written down, begins anew. */
	forget(): void {
		this.#sent.clear();
	}

	leaves(path: string, key: string, body: string): void {
		this.#keys.set(path, (this.#keys.get(path) ?? new Set()).add(key));
		// Another window may still send one that is answered: that gives the answer again and does nothing.
		if (!watched.has(path) || this.#settled.has(key)) return;
		const sent = this.#sent.get(path) ?? [];
		const last = sent.find(other => other.body === body);
		const isRecent =
			last !== undefined &&
			this.#machine.trueNow - last.at < keptMs &&
			Math.abs(this.#machine.clock.now() - last.localAt) < keptMs;
		const isKnown = last !== undefined && isRecent && !this.#excuses.mayForget;
		if (isKnown && !last.isSettled && last.key !== key)
			throw new Finding(
				`${path} was sent again with another key before anybody knew what became of the first`,
			);
		if (last?.key === key) return;
		const [at, localAt] = [this.#machine.trueNow, this.#machine.clock.now()];
		const others = sent.filter(other => other !== last).slice(1 - remembered);
		this.#sent.set(path, [...others, { key, body, at, localAt, isSettled: false }]);
	}

	/** An answer reached somebody, whole. */
	answered(path: string, key: string, status: number): void {
		const answered = this.#sent.get(path)?.find(sent => sent.key === key);
		const isCertain = status < 500 && status !== 408 && status !== 429;
		if (!answered || !isCertain) return;
		answered.isSettled = true;
		this.#settled.add(key);
	}
}
