/**
 * Adds parameters to an address that may already carry a query. What was there stays as it was, byte for byte: the
 * editor put its own request id in it.
 */
export function mergeQuery(
	address: string,
	parameters: Readonly<Record<string, string | undefined>>,
): string {
	const added = Object.entries(parameters)
		.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
		.join('&');
	const separator = !address.includes('?') ? '?' : /[?&]$/.test(address) ? '' : '&';
	return `${address}${separator}${added}`;
}
