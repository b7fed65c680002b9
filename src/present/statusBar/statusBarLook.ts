/** F50. What of the balance stands in the status bar, as the user chose it. */
export interface StatusBarLook {
	readonly style: 'credits' | 'percent' | 'both';
	readonly figure: 'remaining' | 'used';
}

export const usualLook: StatusBarLook = { style: 'credits', figure: 'remaining' };

/** In the order in which they are offered. */
export const statusBarLooks: readonly StatusBarLook[] = [
	usualLook,
	{ style: 'percent', figure: 'remaining' },
	{ style: 'both', figure: 'remaining' },
	{ style: 'credits', figure: 'used' },
	{ style: 'percent', figure: 'used' },
	{ style: 'both', figure: 'used' },
];

export function lookId({ style, figure }: StatusBarLook): string {
	return `${style}.${figure}`;
}
