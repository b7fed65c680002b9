/**
 * One computer: the editor's windows share its clock, secrets, memory, locks and settings, and beyond the network there
 * is one service with a clock of its own, which is right whatever somebody does to the one of this computer.
 */
import { createMockServer, type MockServer } from '../mock-server/createMockServer';
import { FakeClock } from '../support/fakeClock';
import { FakeLocks } from '../support/fakeLocks';
import { FakeSettings } from '../support/fakeSettings';
import { FakeTimers } from '../support/fakeTimers';
import { InMemoryMemory } from '../support/inMemoryMemory';
import { InMemorySecrets } from '../support/inMemorySecrets';
import type { Dice } from './dice';

export const origin = 'https://meter.example';

const minuteMs = 60_000;

export class Machine {
	readonly clock = new FakeClock();
	readonly timers = new FakeTimers(this.clock);
	readonly locks = new FakeLocks(this.timers);
	readonly secrets = new InMemorySecrets();
	readonly memory = new InMemoryMemory();
	readonly settings = new FakeSettings({ backendUrl: origin });
	readonly server: MockServer;
	/** By how much the clock of this computer was wrong, and since when. */
	readonly #skews = [{ since: this.clock.now(), skewMs: 0 }];
	/** What the timers have seen pass. */
	elapsedMs = 0;
	/** When the clock last stood elsewhere than the timers expect. */
	jumpedAtMs = 0;
	readonly #startedAt = this.clock.now();

	constructor(dice: Dice, scenario: string) {
		this.server = createMockServer({
			scenario,
			origin,
			clock: { now: () => this.trueNow },
			timers: this.timers,
			randomBytes: length => dice.random.bytes(length),
		});
	}

	get trueNow(): number {
		return this.clock.now() - this.#skewMs;
	}

	/** The keys of the service are made on another thread, so they are waited for before the story begins. */
	async ready(): Promise<void> {
		await this.server.handle(new Request(`${origin}/oauth/jwks`));
	}

	get #skewMs(): number {
		return this.#skews.at(-1)?.skewMs ?? 0;
	}

	/** When the clock of this computer first showed that minute; null if it never did. */
	firstShownAt(minute: number): number | null {
		const shown = this.#skews.flatMap(({ since, skewMs }, index) => {
			const until = this.#skews[index + 1]?.since ?? this.trueNow;
			const isShown = minute + minuteMs > since + skewMs && minute <= until + skewMs;
			return isShown ? [Math.max(minute - skewMs, since)] : [];
		});
		return shown[0] ?? null;
	}

	get trueAgeMs(): number {
		return this.trueNow - this.#startedAt;
	}

	async pass(byMs: number): Promise<void> {
		await this.timers.advance(byMs);
		this.elapsedMs += byMs;
	}

	/** Somebody sets the clock. */
	setClock(byMs: number): void {
		const { trueNow } = this;
		this.clock.jump(byMs);
		this.#skews.push({ since: trueNow, skewMs: this.#skewMs + byMs });
		this.jumpedAtMs = this.elapsedMs;
	}

	/** The lid was closed: time went by for everybody, and no timer ran. */
	sleep(forMs: number): void {
		this.clock.jump(forMs);
		this.jumpedAtMs = this.elapsedMs;
	}
}
