/**
 * How long a server wants to be left alone (RFC 9110 10.2.3): a number of seconds or a date. A date is read against the
 * server's own `Date`, so that this machine's clock plays no part. Undefined for nonsense.
 */
export function retryAfterMs(headers: Headers): number | undefined {
	const asked = headers.get('retry-after')?.trim() ?? '';
	if (/^\d{1,9}$/.test(asked)) return Number(asked) * 1_000;
	const waitMs = Date.parse(asked) - Date.parse(headers.get('date') ?? '');
	return Number.isNaN(waitMs) ? undefined : Math.max(waitMs, 0);
}
