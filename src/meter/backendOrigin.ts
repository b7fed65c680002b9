import { fail, ok, type Result } from '../util/result';

export type AddressProblem = 'empty' | 'notAnAddress' | 'notHttps' | 'hasExtras';

/**
 * The backend's origin from what the user typed. https only; plain http only towards this computer and only in
 * developer mode, because a token goes there. No user name, path, query or fragment.
 */
export function backendOrigin(text: string, isDeveloperMode: boolean): Result<string, AddressProblem> {
	const trimmed = text.trim();
	if (trimmed === '') return fail('empty');
	if (!URL.canParse(trimmed)) return fail('notAnAddress');
	const url = new URL(trimmed);
	const isHttps = url.protocol === 'https:';
	if (!isHttps && url.protocol !== 'http:') return fail('notAnAddress');
	if (!isHttps && !(isDeveloperMode && loopbackHosts.has(url.hostname))) return fail('notHttps');
	const hasExtras = url.username || url.password || url.search || url.hash || url.pathname !== '/';
	return hasExtras ? fail('hasExtras') : ok(url.origin);
}

const loopbackHosts = new Set(['127.0.0.1', 'localhost', '[::1]']);
