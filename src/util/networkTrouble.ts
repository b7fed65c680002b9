/**
 * What a thrown `fetch` means. undici hides the reason in a chain of causes, Chromium's network stack puts it into the
 * message, an abort signal names its own. A redirect is an error on purpose: a captive portal, or an attempt to move a
 * token elsewhere.
 */
export type NetworkTrouble = 'offline' | 'timedOut' | 'proxyOrTls';

export function networkTrouble(error: unknown): NetworkTrouble {
	const signs = signsOf(error);
	// First, because undici calls a tunnel that the proxy refused an abort.
	if (signs.some(sign => inBetween.test(sign))) return 'proxyOrTls';
	return signs.some(sign => tooLate.test(sign)) ? 'timedOut' : 'offline';
}

const inBetween =
	/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY|^EPROTO$|_PRX_|ERR_(PROXY|TUNNEL)|Proxy response|redirect/;
const tooLate = /^TimeoutError$|^AbortError$|^ETIMEDOUT$|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT|TIMED_OUT/;

function signsOf(error: unknown): string[] {
	const found: string[] = [];
	let current: unknown = error;
	for (let depth = 0; depth < 5 && current instanceof Error; depth++) {
		found.push(current.name, current.message);
		if ('code' in current && typeof current.code === 'string') found.push(current.code);
		current = current.cause;
	}
	return found;
}
