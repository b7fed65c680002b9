/** Text for a page: between tags, or in an attribute with double quotes. */
export function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
