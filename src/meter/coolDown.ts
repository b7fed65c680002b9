/**
 * A backend that asks to be left alone is left alone by every window: the pause is written down where all of them see
 * it, and until it is over a question is answered here, without asking. Reads, changes and
 * calls to a model have quotas of their own.
 */
import type { Clock } from '../platform/clock';
import type { Memory } from '../platform/memory';
import { isInstantMs } from '../util/isInstantMs';
import { fail, type Result } from '../util/result';
import type { Exchange, HttpChannel } from './httpChannel';
import type { MeterProblem } from './meterProblem';

type Quota = 'reads' | 'changes' | 'models';

/** Clocks are put right by a little all the time. */
const clockToleranceMs = 5_000;

export class CoolDown {
	readonly #world: { readonly memory: Memory; readonly clock: Clock; readonly origin: string };

	constructor(world: { memory: Memory; clock: Clock; origin: string }) {
		this.#world = world;
	}

	/** The same channel, silent for as long as the backend asked for. */
	around(send: HttpChannel): HttpChannel {
		return exchange => this.guard(quotaOf(exchange), () => send(exchange));
	}

	/** One attempt at anything that counts against a quota. */
	async guard<T>(
		quota: Quota,
		attempt: () => Promise<Result<T, MeterProblem>>,
	): Promise<Result<T, MeterProblem>> {
		const until = this.#until(quota);
		if (until !== null) return fail({ kind: 'rateLimited', until });
		const answer = await attempt();
		if (!answer.ok && answer.problem.kind === 'rateLimited') this.#write(quota, answer.problem.until);
		return answer;
	}

	/** Quotas are counted by account, so they go with it. */
	forget(): void {
		for (const quota of ['reads', 'changes', 'models'] as const) this.#write(quota, null);
	}

	#until(quota: Quota): number | null {
		const { memory, clock, origin } = this.#world;
		const stored = memory.get(keyOf(quota));
		if (!isPause(stored) || stored.origin !== origin) return null;
		const now = clock.now();
		if (now < stored.askedAt - clockToleranceMs) {
			// Asked for in what is now the future: the clock was set back, and nobody knows what is left. Forgotten for
			// good, or it would begin again when the clock comes to that time a second time.
			this.#write(quota, null);
			return null;
		}
		return stored.until > now ? stored.until : null;
	}

	#write(quota: Quota, until: number | null): void {
		const { memory, clock, origin } = this.#world;
		// On a full disk every window finds out for itself.
		memory
			.set(keyOf(quota), until === null ? undefined : { origin, until, askedAt: clock.now() })
			.catch(() => {});
	}
}

function quotaOf({ write }: Exchange): Quota {
	return write ? 'changes' : 'reads';
}

function keyOf(quota: Quota): string {
	return `pause.${quota}.v1`;
}

function isPause(value: unknown): value is { origin: string; until: number; askedAt: number } {
	return (
		typeof value === 'object' &&
		value !== null &&
		'origin' in value &&
		'until' in value &&
		isInstantMs(value.until) &&
		'askedAt' in value &&
		isInstantMs(value.askedAt)
	);
}
