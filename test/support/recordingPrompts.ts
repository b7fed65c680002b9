/**
 * Records everything that interrupted the user, and answers as scripted. Without a script every question is dismissed.
 * Like the real input box it does not take a text that `validate` refuses: it notes the refusal and tries the next one.
 */
import type { InputQuestion, PickItem, PickList, Prompts, ReportProgress } from '../../src/platform/prompts';

export interface RecordedPrompt {
	readonly kind: 'inform' | 'warn' | 'error' | 'confirm' | 'ask' | 'pick' | 'progress' | 'flash';
	readonly message: string;
	readonly actions: readonly string[];
}

export class RecordingPrompts implements Prompts {
	readonly recorded: RecordedPrompt[] = [];
	readonly questions: InputQuestion[] = [];
	readonly lists: Array<readonly PickItem[]> = [];
	readonly refusals: string[] = [];
	readonly reports: string[] = [];
	/** How much was said to be done, each time. */
	readonly fractions: number[] = [];
	/** What a test does in the middle of something that shows progress. */
	onReport: ((message: string) => void) | null = null;
	/** What a test looks at while a row of a list is marked. */
	onActivate: ((id: string | undefined) => void) | null = null;
	readonly #choices: string[] = [];
	readonly #confirmations: boolean[] = [];
	readonly #texts: string[] = [];
	readonly #picks: string[] = [];
	readonly #underWay = new Set<AbortController>();

	/** The label of the button pressed on the next message that offers it. */
	willChoose(...labels: readonly string[]): void {
		this.#choices.push(...labels);
	}

	willConfirm(...answers: readonly boolean[]): void {
		this.#confirmations.push(...answers);
	}

	willType(...texts: readonly string[]): void {
		this.#texts.push(...texts);
	}

	willPick(...ids: readonly string[]): void {
		this.#picks.push(...ids);
	}

	/** The user presses Cancel on everything that shows progress. */
	cancelProgress(): void {
		for (const controller of this.#underWay) controller.abort();
	}

	get isShowingProgress(): boolean {
		return this.#underWay.size > 0;
	}

	get messages(): readonly string[] {
		return this.recorded.map(prompt => prompt.message);
	}

	async inform(message: string, ...actions: readonly string[]): Promise<string | undefined> {
		return this.#say('inform', message, actions);
	}

	async warn(message: string, ...actions: readonly string[]): Promise<string | undefined> {
		return this.#say('warn', message, actions);
	}

	async error(message: string, ...actions: readonly string[]): Promise<string | undefined> {
		return this.#say('error', message, actions);
	}

	async confirm(question: { message: string; detail: string; yes: string }): Promise<boolean> {
		this.recorded.push({
			kind: 'confirm',
			message: `${question.message} ${question.detail}`,
			actions: [question.yes],
		});
		return this.#confirmations.shift() ?? false;
	}

	async ask(input: InputQuestion): Promise<string | undefined> {
		this.recorded.push({ kind: 'ask', message: `${input.title} ${input.prompt}`, actions: [] });
		this.questions.push(input);
		for (let text = this.#texts.shift(); text !== undefined; text = this.#texts.shift()) {
			const refusal = input.validate?.(text);
			if (refusal === undefined) return text;
			this.refusals.push(refusal);
		}
		return undefined;
	}

	async pick(list: PickList): Promise<string | undefined> {
		this.recorded.push({ kind: 'pick', message: list.title, actions: list.items.map(item => item.label) });
		this.lists.push(list.items);
		const wanted = this.#picks.shift();
		const first = list.items.findIndex(item => item.id === (list.activeId ?? list.items[0]?.id));
		const last = list.items.findIndex(item => item.id === wanted);
		// From the row that is marked first, one by one, to the one that is chosen, or down to the end and out.
		const step = last >= 0 && last < first ? -1 : 1;
		const end = last >= 0 ? last : list.items.length - 1;
		for (let at = first; at !== end + step; at += step) {
			list.onDidActivate?.(list.items[at]?.id);
			this.onActivate?.(list.items[at]?.id);
		}
		return list.items.find(item => item.id === wanted)?.id;
	}

	async showProgress<T>(
		title: string,
		task: (signal: AbortSignal, report: ReportProgress) => Promise<T>,
	): Promise<T> {
		this.recorded.push({ kind: 'progress', message: title, actions: [] });
		const controller = new AbortController();
		this.#underWay.add(controller);
		try {
			return await task(controller.signal, (message, fraction) => {
				this.reports.push(message);
				if (fraction !== undefined) this.fractions.push(fraction);
				this.onReport?.(message);
			});
		} finally {
			this.#underWay.delete(controller);
		}
	}

	flash(message: string): void {
		this.recorded.push({ kind: 'flash', message, actions: [] });
	}

	#say(kind: 'inform' | 'warn' | 'error', message: string, actions: readonly string[]): string | undefined {
		this.recorded.push({ kind, message, actions });
		const index = this.#choices.findIndex(choice => actions.includes(choice));
		return index < 0 ? undefined : this.#choices.splice(index, 1)[0];
	}
}
