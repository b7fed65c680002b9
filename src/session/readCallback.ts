/**
 * What a link from the browser says. Anyone can make such a link, so it is believed only as far as `state` proves that
 * this editor asked for it; `code`, `state` and `error` are read and nothing else is, least of all an address or a token.
 */
export type CallbackAnswer =
	| { readonly kind: 'code'; readonly state: string; readonly code: string }
	| { readonly kind: 'refusal'; readonly state: string; readonly isDenial: boolean };

export const callbackPath = '/auth/callback';

const codePattern = /^[\x21-\x7e]{1,2048}$/;

export function readCallback(query: string): CallbackAnswer | undefined {
	// The editor may hand the query over decoded, where a plus sign is one. A space is in none of the three.
	const parameters = new URLSearchParams(query.replaceAll('+', '%2B'));
	const states = parameters.getAll('state');
	const codes = parameters.getAll('code');
	const errors = parameters.getAll('error');
	const state = states[0];
	if (state === undefined || states.length > 1) return undefined;
	// One or the other, and once.
	if (codes.length + errors.length !== 1) return undefined;
	const code = codes[0];
	if (code === undefined) return { kind: 'refusal', state, isDenial: errors[0] === 'access_denied' };
	return codePattern.test(code) ? { kind: 'code', state, code } : undefined;
}
