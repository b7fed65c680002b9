/** What may interrupt the user. Messages are local templates, never server text. */
export interface Prompts {
	/** Resolves with the label of the chosen action, or undefined when dismissed. */
	inform(message: string, ...actions: readonly string[]): Promise<string | undefined>;
	warn(message: string, ...actions: readonly string[]): Promise<string | undefined>;
	error(message: string, ...actions: readonly string[]): Promise<string | undefined>;
	/** A modal question with one way to say yes; false when canceled. */
	confirm(question: { message: string; detail: string; yes: string }): Promise<boolean>;
	ask(input: InputQuestion): Promise<string | undefined>;
	/** Resolves with the id of the chosen item. */
	pick(list: PickList): Promise<string | undefined>;
	/** Progress with a Cancel button while `task` runs; `signal` aborts when the user cancels. */
	showProgress<T>(
		title: string,
		task: (signal: AbortSignal, report: ReportProgress) => Promise<T>,
	): Promise<T>;
	/** A short confirmation that goes away by itself. */
	flash(message: string): void;
}

export interface InputQuestion {
	readonly title: string;
	readonly prompt: string;
	readonly placeholder?: string;
	readonly value?: string;
	readonly isSecret?: boolean;
	/** A sentence that says what is wrong with the text, or undefined when it will do. */
	readonly validate?: (text: string) => string | undefined;
}

/** `fraction`: how much is done, where that is known; once told, it is told every time. */
export type ReportProgress = (message: string, fraction?: number) => void;

export interface PickList {
	readonly title: string;
	readonly placeholder: string;
	readonly items: readonly PickItem[];
	/** The item that is marked first; otherwise the topmost. */
	readonly activeId?: string;
	/** Called with each item that is marked on the way to a choice, and with undefined when none is. */
	readonly onDidActivate?: (id: string | undefined) => void;
}

export interface PickItem {
	readonly id: string;
	readonly label: string;
	readonly description?: string;
	readonly detail?: string;
}
