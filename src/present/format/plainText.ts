/**
 * Text that somebody else wrote (a name, a plan), made safe to stand in a line of our own: no control characters, no
 * direction overrides that could rearrange the rest, no icon syntax, not endlessly long.
 */
export function plainText(text: string, maxLength = 200): string {
	const clean = text
		.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
		.replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
		// `$(name)` would be drawn as an icon in labels.
		.replaceAll('$(', '$\u200a(')
		.trim();
	const letters = [...new Intl.Segmenter().segment(clean.slice(0, maxLength * 8))];
	if (letters.length <= maxLength) return clean;
	return `${letters
		.slice(0, maxLength - 1)
		.map(letter => letter.segment)
		.join('')}…`;
}
