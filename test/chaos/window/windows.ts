import { ChaosWindow, type ChaosWindowParts } from './chaosWindow';

/** The windows of the editor, as they are opened and closed. */
export class Windows {
	readonly #parts: Omit<ChaosWindowParts, 'name'>;
	#list: ChaosWindow[] = [];
	#opened = 0;

	constructor(parts: Omit<ChaosWindowParts, 'name'>) {
		this.#parts = parts;
	}

	get list(): readonly ChaosWindow[] {
		return this.#list;
	}

	open(): ChaosWindow {
		const window = new ChaosWindow({ ...this.#parts, name: `window ${++this.#opened}` });
		this.#list.push(window);
		return window;
	}

	end(window: ChaosWindow, how: 'close' | 'crash'): void {
		window[how]();
		this.#list = this.#list.filter(other => other !== window);
	}
}
