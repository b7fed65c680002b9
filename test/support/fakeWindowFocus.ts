import type { Disposable } from '../../src/platform/disposable';
import type { WindowFocus } from '../../src/platform/windowFocus';
import { Emitter } from '../../src/util/emitter';

export class FakeWindowFocus implements WindowFocus {
	#isFocused: boolean;
	readonly #changed = new Emitter<boolean>();

	constructor(isFocused = true) {
		this.#isFocused = isFocused;
	}

	isFocused(): boolean {
		return this.#isFocused;
	}

	onDidChange(listener: (isFocused: boolean) => void): Disposable {
		return this.#changed.event(listener);
	}

	focus(): void {
		this.#isFocused = true;
		this.#changed.fire(true);
	}

	blur(): void {
		this.#isFocused = false;
		this.#changed.fire(false);
	}
}
