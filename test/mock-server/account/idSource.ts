/**
 * Opaque names with a prefix that says what they name. They grow with every one handed out, so that things
 * made at the same instant still have an order, and end in letters nobody can guess from the one before.
 */
import { createSeededRandom } from './seededRandom';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

export interface IdSource {
	next(prefix: string): string;
	/** Letters and digits without the ones people mix up, for codes that are read aloud. */
	code(length: number): string;
}

export function createIdSource(seed: number): IdSource {
	const random = createSeededRandom(seed);
	let count = 0;
	const scatter = (length: number): string =>
		Array.from({ length }, () => ALPHABET.charAt(Math.floor(random() * ALPHABET.length))).join('');
	return {
		next(prefix) {
			count += 1;
			return `${prefix}_${count.toString(36).padStart(7, '0')}${scatter(9)}`;
		},
		code: length => scatter(length).toUpperCase(),
	};
}
