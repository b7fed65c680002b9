import type { Clock } from '../../src/platform/clock';
import type { Disposable } from '../../src/platform/disposable';

/** The clock below, moved by what the control plane asked for; it goes on ticking from there. */
export class MockClock implements Clock {
	readonly #listeners = new Set<() => void>();
	#offsetMs = 0;

	constructor(private readonly base: Clock) {}

	now(): number {
		return this.base.now() + this.#offsetMs;
	}

	advance(byMs: number): void {
		this.#move(this.#offsetMs + byMs);
	}

	setTo(now: number): void {
		this.#move(now - this.base.now());
	}

	reset(): void {
		this.#move(0);
	}

	onDidMove(listener: () => void): Disposable {
		this.#listeners.add(listener);
		return { dispose: () => this.#listeners.delete(listener) };
	}

	#move(offsetMs: number): void {
		this.#offsetMs = offsetMs;
		for (const listener of this.#listeners) listener();
	}
}
