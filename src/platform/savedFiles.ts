/** Files that the user wants to have somewhere. */
export interface SavedFiles {
	/** Asks for a place; null when the user does not want one after all. */
	choosePlace(question: SaveQuestion): Promise<SavePlace | null>;
}

export interface SaveQuestion {
	readonly title: string;
	readonly saveLabel: string;
	/** With its ending. */
	readonly suggestedName: string;
	/** "CSV", "csv" */
	readonly kind: { readonly name: string; readonly ending: string };
}

export interface SavePlace {
	/** What the file is called there. */
	readonly name: string;
	/** Rejects when nothing can be written. */
	begin(): Promise<FileDraft>;
	/** Shows the file in the editor. */
	open(): Promise<void>;
}

/** A file that is not in its place yet; until it is, whatever is there stays as it is. */
export interface FileDraft {
	write(text: string): Promise<void>;
	/** Puts the whole file in its place. Rejects when that cannot be done; the place is then as it was. */
	keep(): Promise<void>;
	/** Leaves nothing behind. Never rejects. */
	discard(): Promise<void>;
}
