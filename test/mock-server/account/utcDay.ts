/** Calendar days are days of the server's clock in UTC; where the client is plays no part. */
export const DAY_MS = 24 * 60 * 60 * 1000;

export function dayOf(at: number): string {
	return new Date(at).toISOString().slice(0, 10);
}

export function startOfDay(at: number): number {
	return Math.floor(at / DAY_MS) * DAY_MS;
}

/** The instant at which the day begins, or nothing when it is no day of the calendar. */
export function parseDay(day: string): number | undefined {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
	const at = Date.parse(`${day}T00:00:00.000Z`);
	return Number.isNaN(at) || dayOf(at) !== day ? undefined : at;
}
