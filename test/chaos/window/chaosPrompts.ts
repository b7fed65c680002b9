/** Questions of one window, answered by somebody who takes their time, changes their mind and sometimes walks away. */
import type { InputQuestion, PickItem, Prompts } from '../../../src/platform/prompts';
import type { Timers } from '../../../src/platform/timers';
import type { Dice } from '../dice';
import type { Spending } from '../spending';
import type { Story } from '../story';

export interface ChaosPromptsParts {
	readonly name: string;
	readonly dice: Dice;
	readonly timers: Timers;
	readonly story: Story;
	readonly spending: Spending;
	/** What somebody would type into this box; nothing for Escape. */
	readonly typed: (question: InputQuestion) => string | undefined;
}

export class ChaosPrompts implements Prompts {
	/** Everything that was ever said, in order. */
	readonly said: string[] = [];
	/** Nobody is there to choose anything; what is open is dismissed. */
	isQuiet = false;
	readonly #parts: ChaosPromptsParts;
	readonly #open = new Set<() => void>();

	constructor(parts: ChaosPromptsParts) {
		this.#parts = parts;
	}

	get openCount(): number {
		return this.#open.size;
	}

	dismissAll(): void {
		for (const dismiss of [...this.#open]) dismiss();
	}

	inform(message: string, ...actions: readonly string[]): Promise<string | undefined> {
		return this.#choose(message, actions);
	}

	warn(message: string, ...actions: readonly string[]): Promise<string | undefined> {
		return this.#choose(message, actions);
	}

	error(message: string, ...actions: readonly string[]): Promise<string | undefined> {
		return this.#choose(message, actions);
	}

	async confirm({
		message,
		detail,
		yes,
	}: {
		message: string;
		detail: string;
		yes: string;
	}): Promise<boolean> {
		return (await this.#choose(`${message} ${detail}`, [yes, yes, yes])) === yes;
	}

	async ask(question: InputQuestion): Promise<string | undefined> {
		this.said.push(`${question.title} ${question.prompt}`);
		const text = this.#parts.typed(question);
		return this.#later(() => {
			const isTaken = text !== undefined && question.validate?.(text) === undefined;
			return isTaken ? text : undefined;
		});
	}

	async pick(list: { title: string; items: readonly PickItem[] }): Promise<string | undefined> {
		this.said.push([list.title, ...list.items.map(item => JSON.stringify(item))].join(' '));
		return this.#later(() => this.#parts.dice.pickAny(list.items)?.id);
	}

	async showProgress<T>(
		title: string,
		task: (signal: AbortSignal, report: (message: string) => void) => Promise<T>,
	): Promise<T> {
		const { dice, timers, spending } = this.#parts;
		this.said.push(title);
		spending.progresses(title);
		const controller = new AbortController();
		const isCanceled = !this.isQuiet && dice.chance(15);
		const cancel = isCanceled ? timers.after(dice.between(0, 400_000), () => controller.abort()) : undefined;
		try {
			return await task(controller.signal, message => this.said.push(message));
		} finally {
			cancel?.dispose();
		}
	}

	flash(message: string): void {
		this.said.push(message);
	}

	#choose(message: string, actions: readonly string[]): Promise<string | undefined> {
		const { dice, story, spending, name } = this.#parts;
		this.said.push([message, ...actions].join(' | '));
		story.tell(`${name} says "${message}"`);
		if (actions.length === 0) return Promise.resolve(undefined);
		const choice = this.isQuiet || dice.chance(40) ? undefined : dice.pickAny(actions);
		return this.#later(() => {
			if (choice === undefined) return choice;
			story.tell(`in ${name} somebody chooses "${choice}"`);
			spending.chooses(message, choice);
			return choice;
		});
	}

	#later<T>(answer: () => T | undefined): Promise<T | undefined> {
		const { dice, timers } = this.#parts;
		const delayMs = dice.chance(90) ? dice.between(200, 20_000) : dice.between(20_000, 1_200_000);
		return new Promise(resolve => {
			const end = (value: T | undefined) => {
				timer.dispose();
				this.#open.delete(dismiss);
				resolve(value);
			};
			const dismiss = () => end(undefined);
			const timer = timers.after(this.isQuiet ? 1_000 : delayMs, () => end(answer()));
			this.#open.add(dismiss);
		});
	}
}
