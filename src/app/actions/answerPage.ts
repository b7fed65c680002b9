import type { TextEditors, TextPage } from '../../platform/textEditors';
import type { ActionTexts } from '../../present/actions/actionTexts';
import { plainText } from '../../present/format/plainText';
import type { ActionOrder } from './actionOrder';
import { harmlessCode, harmlessMarkdown } from './harmlessText';
import { readReply } from './readReply';

/** The read-only page on which an answer appears while it comes in; opened with its first words. */
export class AnswerPage {
	readonly #editors: TextEditors;
	readonly #order: ActionOrder;
	readonly #title: string;
	#page: TextPage | null = null;
	#opening: Promise<void> | null = null;
	#text = '';

	constructor(editors: TextEditors, texts: ActionTexts, order: ActionOrder) {
		this.#editors = editors;
		this.#order = order;
		this.#title = texts.pageTitle(order.action, plainText(order.source.name, 60));
	}

	/** Where an answer that is not shown as it comes stays out of sight until it is asked for. */
	write(text: string): void {
		this.#text = text;
		this.#opening ??= this.#open();
		this.#page?.write(this.#rendered());
	}

	/** The last word on the page: what it cost, or that it ends too early. */
	async finish(text: string, footer: string): Promise<void> {
		this.write(text);
		await this.#opening;
		const isCode = this.#order.target !== null;
		this.#page?.write(isCode ? this.#rendered() : `${this.#rendered()}\n\n---\n\n${footer}\n`);
	}

	/** What "Copy" and "Open as new file" are about. */
	get content(): string {
		return this.#rendered();
	}

	async #open(): Promise<void> {
		const languageId = this.#order.target?.id ?? 'markdown';
		this.#page = await this.#editors.showPage({ title: this.#title, languageId });
		this.#page.write(this.#rendered());
	}

	#rendered(): string {
		if (this.#order.target === null) return harmlessMarkdown(this.#text);
		const { code, notes } = readReply(this.#text);
		return harmlessCode(code ?? notes);
	}
}
