/** Every figure in a text: "1,000", "12.5", "38%". Dates and times are left out first. */
export function figuresIn(text: string): string[] {
	const withoutDates = text.replace(
		/[A-Z][a-z]{2} \d{1,2},( \d{4})?,?( \d{1,2}:\d{2}\s[AP]M( [A-Z]+)?)?/g,
		'',
	);
	return withoutDates.match(/(?:< )?\d[\d,]*(?:\.\d+)?[%KMB]?/g) ?? [];
}
