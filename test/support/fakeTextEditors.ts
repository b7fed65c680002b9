import type { OpenText, TextChange, TextEditors } from '../../src/platform/textEditors';

export interface FakePage {
	readonly title: string;
	readonly languageId: string;
	/** Every text it had, in order. */
	readonly texts: string[];
}

/** Files, what is shown beside them, and a hand that a test leads. */
export class FakeTextEditors implements TextEditors {
	readonly files = new Map<string, string>();
	readonly pages: FakePage[] = [];
	readonly shownChanges: TextChange[] = [];
	readonly closedChanges: string[] = [];
	readonly newFiles: Array<{ readonly text: string; readonly languageId: string }> = [];
	front: OpenText | null = null;
	inFront: string | null = null;

	/** A file with a part of it selected, or with the cursor in it. */
	open(text: string, about: Partial<OpenText> = {}): OpenText {
		const uri = about.uri ?? 'file:///project/largest.ts';
		this.files.set(uri, text);
		this.front = {
			uri,
			name: 'largest.ts',
			languageId: 'typescript',
			text,
			start: 0,
			end: 0,
			lineEnding: '\n',
			isWritable: true,
			...about,
		};
		return this.front;
	}

	/** The newest page as it reads now. */
	get pageText(): string {
		return this.pages.at(-1)?.texts.at(-1) ?? '';
	}

	async current(): Promise<OpenText | null> {
		return this.front;
	}

	async showPage(page: { readonly title: string; readonly languageId: string }) {
		const shown: FakePage = { ...page, texts: [] };
		this.pages.push(shown);
		return { write: (text: string) => void shown.texts.push(text) };
	}

	async showChange(change: TextChange): Promise<void> {
		this.shownChanges.push(change);
		this.inFront = change.id;
	}

	async closeChange(changeId: string): Promise<void> {
		this.closedChanges.push(changeId);
		if (this.inFront === changeId) this.inFront = null;
	}

	async changeInFront(): Promise<string | null> {
		return this.inFront;
	}

	async apply({ uri, before, start, end, replacement }: TextChange): ReturnType<TextEditors['apply']> {
		if (this.files.get(uri) !== before) return 'changedMeanwhile';
		this.files.set(uri, before.slice(0, start) + replacement + before.slice(end));
		return 'applied';
	}

	async openNewFile(file: { readonly text: string; readonly languageId: string }): Promise<void> {
		this.newFiles.push(file);
	}
}
