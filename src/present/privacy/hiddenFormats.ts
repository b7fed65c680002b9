import type { Formats } from '../format/formats';

/** Stands where a figure would be. */
export const hiddenFigure = '•••';

/** F54. The same formats with nothing in them: what is made of figures is made by these, so no figure gets past. */
export function hiddenFormats({ dates, credits }: Formats): Formats {
	const hide = () => hiddenFigure;
	return {
		dates,
		credits: {
			left: hide,
			used: hide,
			exact: hide,
			compact: hide,
			compactUsed: hide,
			withUnit: credits.withUnit,
		},
		percent: hide,
		count: hide,
		isOne: () => false,
	};
}
