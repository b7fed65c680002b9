const shortestWaitMs = 5_000;
export const longestWaitMs = 6 * 60 * 60_000;
/** Told to wait without being told how long. */
const unnamedWaitMs = 60_000;

/**
 * Until when to leave the backend alone, epoch ms. `Retry-After` (RFC 9110 10.2.3) is a number of seconds or a date;
 * nonsense counts as not told, and the result stays within 5 s and 6 h so that no header can switch the app off.
 */
export function coolDownUntil(header: string | null, now: number): number {
	return now + Math.min(longestWaitMs, Math.max(shortestWaitMs, waitMs(header, now)));
}

/** The wait a header asks for in ms, or null when there is no usable one. */
export function askedWaitMs(header: string | null, now: number): number | null {
	const text = header?.trim() ?? '';
	if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
	const date = /^[A-Z][a-z]{2}, /.test(text) ? Date.parse(text) : Number.NaN;
	return Number.isNaN(date) ? null : date - now;
}

function waitMs(header: string | null, now: number): number {
	return askedWaitMs(header, now) ?? unnamedWaitMs;
}
