/** What happened, in words: the whole of it is printed when something is wrong, and two runs of a seed tell the same. */
export class Story {
	readonly lines: string[] = [];
	step = 0;

	tell(sentence: string): void {
		this.lines.push(`step ${this.step}: ${sentence}`);
	}
}
