/**
 * How the mock's models talk, under a test's control: how fast, up to which word, and what. A model that was told to
 * stop at a word waits there, as long as the test likes, until it is told to go on.
 */
import type { Disposable } from '../../../../src/platform/disposable';
import type { Timers } from '../../../../src/platform/timers';

export interface VoiceSettings {
	/** From word to word. */
	readonly wordDelayMs: number;
	/** After so many words it says no more until this changes; null for never. */
	readonly pauseAfterWords: number | null;
	/** What is said to everything; null for the usual. */
	readonly reply: string | null;
}

export class ModelVoice {
	readonly #timers: Timers;
	readonly #usual: VoiceSettings;
	#settings: VoiceSettings;
	#waiting: Array<() => void> = [];

	constructor(timers: Timers, wordDelayMs: number) {
		this.#timers = timers;
		this.#usual = { wordDelayMs, pauseAfterWords: null, reply: null };
		this.#settings = this.#usual;
	}

	get settings(): VoiceSettings {
		return this.#settings;
	}

	set(settings: Partial<VoiceSettings>): void {
		this.#settings = { ...this.#settings, ...settings };
		for (const wake of this.#waiting.splice(0)) wake();
	}

	reset(): void {
		this.set(this.#usual);
	}

	/** Resolves when the word after `said` ones may come. */
	async turn(said: number, signal: AbortSignal): Promise<void> {
		while (said >= (this.#settings.pauseAfterWords ?? Number.POSITIVE_INFINITY) && !signal.aborted)
			await this.#untilToldOtherwise(signal);
		if (this.#settings.wordDelayMs > 0 && !signal.aborted) await this.#wait(signal);
	}

	#untilToldOtherwise(signal: AbortSignal): Promise<void> {
		return orAborted(signal, resolve => {
			this.#waiting.push(resolve);
			return { dispose: () => {} };
		});
	}

	#wait(signal: AbortSignal): Promise<void> {
		return orAborted(signal, resolve => this.#timers.after(this.#settings.wordDelayMs, resolve));
	}
}

function orAborted(signal: AbortSignal, begin: (done: () => void) => Disposable): Promise<void> {
	return new Promise(resolve => {
		const end = () => {
			signal.removeEventListener('abort', end);
			begun.dispose();
			resolve();
		};
		const begun = begin(end);
		signal.addEventListener('abort', end);
	});
}
