import type { ActionOrder } from './actionOrder';
import { harmlessCode } from './harmlessText';

/** What takes the place of the part, from the code of an answer: with the file's own line ends, and its last one. */
export function replacementFor({ source, start, end }: ActionOrder, code: string): string {
	const part = source.text.slice(start, end);
	const lines = harmlessCode(code).split(/\r?\n/).join(source.lineEnding);
	const hasToEnd = part.endsWith('\n') && !lines.endsWith('\n');
	return hasToEnd ? lines + source.lineEnding : lines;
}
