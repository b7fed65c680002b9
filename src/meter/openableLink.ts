/**
 * An address from the backend as it may be handed to the browser, or null. The editor opens whatever it is given
 * (file:, javascript:), so the check is here: https, a host, no user name, no port, nothing unprintable, not endless. On
 * the backend's own origin, which the user chose, the port and the lack of https are the user's choice as well.
 */
export function openableLink(address: string | null | undefined, backendOrigin: string): string | null {
	if (!address || address.length > 2_048 || /[\p{Cc}\s\\]/u.test(address) || !URL.canParse(address))
		return null;
	const url = new URL(address);
	if (url.username || url.password) return null;
	const isPlain = url.protocol === 'https:' && !url.port && url.hostname.includes('.');
	return isPlain || url.origin === backendOrigin ? url.href : null;
}
