/**
 * An address from the backend as it may be handed to the browser, or null. The editor opens whatever it is given
 * (file:, javascript:), so the check is here: https, a host, no user name, no port, nothing unprintable, not endless.
 */
export function openableLink(address: string | null | undefined): string | null {
	if (!address || address.length > 2_048 || /[\p{Cc}\s\\]/u.test(address) || !URL.canParse(address))
		return null;
	const url = new URL(address);
	const isPlain =
		url.protocol === 'https:' && !url.username && !url.password && !url.port && url.hostname.includes('.');
	return isPlain ? url.href : null;
}
