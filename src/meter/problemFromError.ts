import type { MeterProblem } from './meterProblem';

/**
 * What a thrown `fetch` means. undici hides the reason in a chain of causes, ky and AbortSignal name theirs; a
 * redirect is an error on purpose (a captive portal, or an attempt to move the token elsewhere).
 */
export function problemFromError(error: unknown): MeterProblem {
	const codes = errorCodes(error);
	if (codes.some(code => timeoutCodes.has(code))) return { kind: 'timedOut' };
	if (
		codes.some(
			code => code.includes('CERT') || code.includes('TLS') || code.includes('SSL') || proxyCodes.has(code),
		)
	)
		return { kind: 'proxyOrTls' };
	return { kind: 'offline' };
}

const timeoutCodes = new Set([
	'TimeoutError',
	'AbortError',
	'ETIMEDOUT',
	'UND_ERR_CONNECT_TIMEOUT',
	'UND_ERR_HEADERS_TIMEOUT',
	'UND_ERR_BODY_TIMEOUT',
]);

const proxyCodes = new Set(['EPROTO', 'UND_ERR_PRX_TLS', 'unexpected redirect']);

function errorCodes(error: unknown): string[] {
	const found: string[] = [];
	let current: unknown = error;
	for (let depth = 0; depth < 5 && current instanceof Error; depth++) {
		found.push(current.name, current.message);
		if ('code' in current && typeof current.code === 'string') found.push(current.code);
		current = current.cause;
	}
	return found;
}
