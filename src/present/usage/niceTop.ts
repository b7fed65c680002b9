/** The smallest of 1, 2, 2.5 and 5 times a power of ten that is not below `highest`: where a scale should end. */
export function niceTop(highest: number): number {
	if (!(highest > 0)) return 1;
	const power = 10 ** Math.floor(Math.log10(highest));
	const step = [1, 2, 2.5, 5, 10].find(factor => factor * power >= highest) ?? 10;
	return step * power;
}
