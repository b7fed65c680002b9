/**
 * Text that somebody else wrote (a name, a plan), made safe to stand in a line of our own: no control characters, no
 * direction overrides that could rearrange the rest, no icon syntax, not endlessly long.
 */
export function plainText(text: string, maxLength = 200): string {
	if (text.length <= maxLength && isPlain.test(text)) return text;
	const clean = text
		.slice(0, longestRead)
		.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ')
		.replace(invisible, '')
		// Joiners belong to emoji and to some scripts, but only between visible characters.
		.replace(/(?<=^|\s)[\u200c\u200d]+|[\u200c\u200d]+(?=\s|$)/gu, '')
		// `$(name)` would be drawn as an icon in labels.
		.replaceAll('$(', '$\u200a(')
		.trim();
	const letters = [...new Intl.Segmenter().segment(clean)].map(letter => letter.segment);
	if (letters.length <= maxLength && clean.length <= maxLength * longestLetter) return clean;
	let cut = '';
	for (const letter of letters.slice(0, maxLength - 1)) {
		// A letter can carry any number of accents, and a few such letters would fill a screen.
		if (cut.length + letter.length > maxLength * longestLetter) break;
		cut += letter;
	}
	return `${cut}…`;
}

/** What most names and texts are: nothing below changes them, and finding that out is dear. */
const isPlain = /^(?:[!-#%-~](?:[ -#%-~]*[!-#%-~])?)?$/;

const longestRead = 10_000;
/** In UTF-16 units; a family of emoji takes 11. */
const longestLetter = 12;

/** What changes the direction of text or takes no room: marks, overrides, isolates, zero-width spaces, tags. */
const invisible =
	/[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;
