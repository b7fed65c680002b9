/** The editor's text, as far as the user hands it to an action, and the places where what comes of it is shown. */
export interface TextEditors {
	/** The text the user is at; null when no text editor is in front. */
	current(): Promise<OpenText | null>;
	/** Opens a read-only page beside the text, which can still grow. */
	showPage(page: { readonly title: string; readonly languageId: string }): Promise<TextPage>;
	/** Opens a read-only comparison of the file as it is and as it would be. */
	showChange(change: TextChange): Promise<void>;
	closeChange(changeId: string): Promise<void>;
	/** The change whose comparison is in front; null when another editor is. */
	changeInFront(): Promise<string | null>;
	/** Changes the file, if it still reads as it did when the change was made. */
	apply(change: TextChange): Promise<'applied' | 'changedMeanwhile' | 'failed'>;
	openNewFile(file: { readonly text: string; readonly languageId: string }): Promise<void>;
}

export interface OpenText {
	readonly uri: string;
	/** The last part of its path. */
	readonly name: string;
	readonly languageId: string;
	readonly text: string;
	/** What is selected, as offsets into `text`; both the same when nothing is. */
	readonly start: number;
	readonly end: number;
	readonly lineEnding: '\n' | '\r\n';
	readonly isWritable: boolean;
}

export interface TextPage {
	/** The whole text from now on. */
	write(text: string): void;
}

export interface TextChange {
	readonly id: string;
	readonly uri: string;
	readonly name: string;
	/** Above the comparison. */
	readonly title: string;
	/** The whole file when the change was made. */
	readonly before: string;
	readonly start: number;
	readonly end: number;
	/** Takes the place of what lies between `start` and `end`. */
	readonly replacement: string;
}
