/** All open event streams, and the one timer that makes things happen that happen by time alone. */
import type { Clock } from '../../../../src/platform/clock';
import type { Disposable } from '../../../../src/platform/disposable';
import type { Timers } from '../../../../src/platform/timers';
import type { AccountWorld } from '../../account/accountWorld';
import type { EventStream } from './eventStream';

export class EventStreams {
	readonly #open = new Set<EventStream>();
	#timer: Disposable | null = null;

	constructor(
		private readonly clock: Clock,
		private readonly timers: Timers,
		private readonly world: () => AccountWorld,
	) {}

	get count(): number {
		return this.#open.size;
	}

	add(stream: EventStream): Disposable {
		this.#open.add(stream);
		this.watch();
		return {
			dispose: () => {
				this.#open.delete(stream);
				if (this.#open.size === 0) this.#stopTimer();
			},
		};
	}

	/** To be called whenever something may have become due earlier: after a request, after the clock moved. */
	watch(): void {
		if (this.#open.size === 0) return;
		this.#stopTimer();
		const now = this.clock.now();
		this.world().advance(now);
		const dueAt = this.world().nextDueAt();
		if (dueAt !== null) this.#timer = this.timers.after(Math.max(1, dueAt - now), () => this.watch());
	}

	/** A token may have ended: each stream asks about its own. */
	checkTokens(): void {
		for (const stream of this.#open) stream.checkToken();
	}

	/** Another world: nobody can know what happened in between. */
	resync(): void {
		for (const stream of this.#open) stream.resync();
		this.watch();
	}

	/** As if every connection had been cut. */
	closeAll(): void {
		for (const stream of [...this.#open]) stream.close();
	}

	#stopTimer(): void {
		this.#timer?.dispose();
		this.#timer = null;
	}
}
