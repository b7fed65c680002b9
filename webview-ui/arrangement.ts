/**
 * What the user arranged, and nothing else: no figure and no text of the account is ever kept here, because the
 * editor writes it to disk.
 */
export interface Arrangement {
	readonly scrollTop: number;
}

export function decodeArrangement(kept: unknown): Arrangement {
	const scrollTop =
		typeof kept === 'object' && kept !== null && 'scrollTop' in kept && Number.isFinite(kept.scrollTop)
			? Number(kept.scrollTop)
			: 0;
	return { scrollTop: Math.max(0, scrollTop) };
}
