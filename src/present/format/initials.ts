/** One or two letters that stand where the profile picture would be. */
export function initials(name: string): string {
	const words = name.split(/[\s@._-]+/u).filter(word => /[\p{L}\p{N}]/u.test(word));
	const first = firstLetter(words[0]);
	const last = words.length > 1 ? firstLetter(words.at(-1)) : '';
	return (first + last).toUpperCase() || '?';
}

function firstLetter(word: string | undefined): string {
	return word?.match(/[\p{L}\p{N}]/u)?.[0] ?? '';
}
