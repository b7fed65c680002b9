import type { FileDraft, SavedFiles, SavePlace, SaveQuestion } from '../../src/platform/savedFiles';

/** A disk. The user answers the question for a place with the suggested name, or as the test tells. */
export class InMemoryFiles implements SavedFiles {
	readonly questions: SaveQuestion[] = [];
	readonly files = new Map<string, string>();
	readonly opened: string[] = [];
	/** Drafts that are neither kept nor discarded. */
	drafts = 0;
	/** The longest text that was written at once. */
	longestWrite = 0;
	isDismissed = false;
	isReadOnly = false;
	/** Characters that fit; what is more fails like a full disk. */
	room = Number.POSITIVE_INFINITY;
	/** Whether the finished file cannot be put into its place. */
	failsToKeep = false;

	async choosePlace(question: SaveQuestion): Promise<SavePlace | null> {
		this.questions.push(question);
		const name = question.suggestedName;
		if (this.isDismissed) return null;
		return {
			name,
			begin: async () => this.#begin(name),
			open: async () => {
				this.opened.push(name);
			},
		};
	}

	#begin(name: string): FileDraft {
		if (this.isReadOnly) throw new Error('EACCES');
		let text = '';
		let isOver = false;
		this.drafts++;
		const end = () => {
			if (!isOver) this.drafts--;
			isOver = true;
		};
		return {
			write: async more => {
				this.longestWrite = Math.max(this.longestWrite, more.length);
				if (text.length + more.length > this.room) throw new Error('ENOSPC');
				text += more;
			},
			keep: async () => {
				end();
				if (this.failsToKeep) throw new Error('EPERM');
				this.files.set(name, text);
			},
			discard: async () => end(),
		};
	}
}
