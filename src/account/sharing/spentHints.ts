/**
 * "Credits were just spent", said by another extension, is a reason to look and nothing more: the figures come from
 * the service alone. However many hints come, there is one reading soon after the first and then at most one in 15
 * seconds, and none while nobody looks at the window or the service asked to be left alone.
 */

import { balanceSchema } from '../../contract/balance';
import { decode } from '../../contract/incoming';
import type { Disposable } from '../../platform/disposable';
import type { World } from '../../platform/world';
import type { AccountReader } from '../accountStore';

/** The service books a request a moment after it was answered. */
const settleMs = 1_000;
const leastGapMs = 15_000;
/** A balance takes under 1 KB. */
const longestHint = 8_192;

export interface SpentHintsParts {
	readonly world: Pick<World, 'clock' | 'timers' | 'windowFocus'>;
	readonly store: AccountReader;
	readonly refresh: () => Promise<unknown>;
}

export class SpentHints implements Disposable {
	readonly #parts: SpentHintsParts;
	readonly #focus: Disposable;
	#timer: Disposable | undefined;
	#isWaiting = false;
	#lastReadAt = Number.NEGATIVE_INFINITY;

	constructor(parts: SpentHintsParts) {
		this.#parts = parts;
		this.#focus = parts.world.windowFocus.onDidChange(() => this.#plan());
	}

	note(balance: unknown): void {
		if (this.#isWaiting || this.#isKnown(balance)) return;
		this.#isWaiting = true;
		this.#plan();
	}

	dispose(): void {
		this.#timer?.dispose();
		this.#focus.dispose();
	}

	#plan(): void {
		const { clock, timers, windowFocus } = this.#parts.world;
		this.#timer?.dispose();
		this.#timer = undefined;
		if (!this.#isWaiting || !windowFocus.isFocused()) return;
		const sinceLastMs = Math.max(0, clock.now() - this.#lastReadAt);
		this.#timer = timers.after(Math.max(settleMs, leastGapMs - sinceLastMs), () => this.#read());
	}

	#read(): void {
		const { world, store, refresh } = this.#parts;
		this.#isWaiting = false;
		this.#lastReadAt = world.clock.now();
		const { state } = store;
		if (state.kind !== 'open' || state.trouble?.kind === 'rateLimited') return;
		void refresh();
	}

	/** Only its version is looked at, and only to save a reading. */
	#isKnown(balance: unknown): boolean {
		const { state } = this.#parts.store;
		if (typeof balance !== 'string' || balance.length > longestHint || state.kind !== 'open') return false;
		const read = decode(balanceSchema, parsed(balance));
		return read.ok && read.value.version <= state.snapshot.overview.version;
	}
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
