/**
 * One press of "Sign in" in this window. Its caller is answered once; the attempt itself may go on after that (the
 * browser did not open, but the link can still be copied) until something ends it. The first end counts.
 */
import type { DeviceCode, SignInOutcome, SignInWay } from './session';

export class SignInAttempt {
	readonly way: SignInWay;
	/** Resolves with what the caller of `signIn` is told. */
	readonly answer: Promise<SignInOutcome>;
	/** The page to sign in on, for copying. */
	link: string | undefined;
	deviceCode: DeviceCode | null = null;
	/** What the browser must bring back; undefined for a device code. */
	state: string | undefined;
	/** The code is being exchanged: too late for the time limit, not for Cancel. */
	isFinishing = false;
	readonly #controller = new AbortController();
	#outcome: SignInOutcome | undefined;
	#tellCaller: (outcome: SignInOutcome) => void = () => {};

	constructor(way: SignInWay) {
		this.way = way;
		this.answer = new Promise(resolve => {
			this.#tellCaller = resolve;
		});
	}

	/** Aborts when it is over, whichever way it ended. */
	get signal(): AbortSignal {
		return this.#controller.signal;
	}

	get isOver(): boolean {
		return this.#outcome !== undefined;
	}

	/** Nobody wants its result any more. After the time limit they still do: the page may just have been slow. */
	get isGivenUp(): boolean {
		return this.isOver && this.#outcome?.kind !== 'timedOut';
	}

	tellCaller(outcome: SignInOutcome): void {
		this.#tellCaller(outcome);
	}

	end(outcome: SignInOutcome): void {
		if (this.isOver) return;
		this.#outcome = outcome;
		this.#tellCaller(outcome);
		this.#controller.abort();
	}
}
