/** What is said of samples: the middle one, and how far they lie apart. */
export interface Spread {
	readonly median: number;
	readonly min: number;
	readonly max: number;
}

export function spreadOf(samples: readonly number[]): Spread {
	const sorted = [...samples].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	const upper = sorted[Math.floor(middle)] ?? Number.NaN;
	const lower = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
	return {
		median: (upper + lower) / 2,
		min: sorted[0] ?? Number.NaN,
		max: sorted.at(-1) ?? Number.NaN,
	};
}

/** Round by round against the floor of the same round: what slows both is in neither. */
export function ratioOf(samples: readonly number[], floor: readonly number[]): number {
	return spreadOf(samples.map((sample, round) => sample / (floor[round] ?? Number.NaN))).median;
}
