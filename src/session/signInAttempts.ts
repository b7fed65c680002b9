/** The sign-in under way in this window: one at a time, a newer one takes over, and a person waits five minutes at most. */
import type { Timers } from '../platform/timers';
import type { SignInOutcome, SignInWay } from './session';
import { SignInAttempt } from './signInAttempt';

const patienceMs = 5 * 60_000;
const patienceWhileFinishingMs = 30_000;

export class SignInAttempts {
	readonly #timers: Timers;
	readonly #onChange: () => void;
	#current: SignInAttempt | undefined;
	#signOuts = 0;

	constructor(timers: Timers, onChange: () => void) {
		this.#timers = timers;
		this.#onChange = onChange;
	}

	get current(): SignInAttempt | undefined {
		return this.#current;
	}

	begin(way: SignInWay): SignInAttempt {
		this.#current?.end({ kind: 'superseded' });
		const attempt = new SignInAttempt(way);
		this.#current = attempt;
		this.#onChange();
		return attempt;
	}

	/** What it has to show (link, code) has changed. */
	changed(attempt: SignInAttempt): void {
		if (this.#current === attempt) this.#onChange();
	}

	end(attempt: SignInAttempt | undefined, outcome: SignInOutcome): void {
		attempt?.end(outcome);
		if (attempt === undefined || this.#current !== attempt) return;
		this.#current = undefined;
		this.#onChange();
	}

	/** The user signs out: what is on its way must not sign them in again. */
	abandon(): void {
		this.#signOuts++;
		this.end(this.#current, { kind: 'canceled' });
	}

	/** Whether a result that is under way from now on will still be wanted when it arrives. */
	watchWish(attempt: SignInAttempt | undefined): () => boolean {
		const signOuts = this.#signOuts;
		return () => this.#signOuts === signOuts && !attempt?.isGivenUp;
	}

	/** `lastLook` may find that another window has signed in. */
	limit(attempt: SignInAttempt, lastLook: () => Promise<unknown>, delayMs = patienceMs): void {
		const timer = this.#timers.after(delayMs, () => {
			if (attempt.isFinishing) this.limit(attempt, lastLook, patienceWhileFinishingMs);
			else void lastLook().finally(() => this.end(attempt, { kind: 'timedOut' }));
		});
		attempt.signal.addEventListener('abort', () => timer.dispose(), { once: true });
	}
}
