const latestMs = 8.64e15;

/** Epoch milliseconds from which a date can be made; what was kept may be any number. */
export function isInstantMs(value: unknown): value is number {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= latestMs;
}
