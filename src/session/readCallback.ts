/**
 * What a link from the browser says. Anyone can make such a link, so it is believed only as far as `state` proves that
 * this editor asked for it; `code`, `state`, `error` and `iss` are read and nothing else is, least of all an address to
 * go to or a token. `iss` (RFC 9207) says which server answers; it is compared and never followed.
 */
export type CallbackAnswer =
	| (Answered & { readonly kind: 'code'; readonly code: string })
	| (Answered & { readonly kind: 'refusal'; readonly isDenial: boolean });

interface Answered {
	readonly state: string;
	/** Undefined for a server that does not name itself. */
	readonly issuer: string | undefined;
}

export const callbackPath = '/auth/callback';

const codePattern = /^[\x21-\x7e]{1,2048}$/;

export function readCallback(query: string): CallbackAnswer | undefined {
	// The editor may hand the query over decoded, where a plus sign is one. A space is in none of the four.
	const parameters = new URLSearchParams(query.replaceAll('+', '%2B'));
	const states = parameters.getAll('state');
	const codes = parameters.getAll('code');
	const errors = parameters.getAll('error');
	const issuers = parameters.getAll('iss');
	const state = states[0];
	const issuer = issuers[0];
	if (state === undefined || states.length > 1 || issuers.length > 1) return undefined;
	// One or the other, and once.
	if (codes.length + errors.length !== 1) return undefined;
	const code = codes[0];
	if (code === undefined) return { kind: 'refusal', state, issuer, isDenial: errors[0] === 'access_denied' };
	return codePattern.test(code) ? { kind: 'code', state, issuer, code } : undefined;
}
