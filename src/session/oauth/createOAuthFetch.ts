/**
 * The network as `oauth4webapi` sees it. One attempt of at most ten seconds, body included; no redirects, since one that
 * keeps the method would carry a refresh token to wherever it points; no cookies and no cache.
 */
import type { CustomFetchOptions } from 'oauth4webapi';
import type { Http } from '../../platform/http';
import type { Timers } from '../../platform/timers';
import { networkTrouble } from '../../util/networkTrouble';
import { untilAborted } from '../../util/untilAborted';
import { OAuthInterruption, OAuthRefusal } from './oauthRefusal';
import { readOAuthAnswer } from './readOAuthAnswer';

export interface OAuthFetchOptions {
	readonly http: Http;
	readonly timers: Timers;
	readonly userAgent: string;
}

export type OAuthFetch = (
	url: string,
	options: CustomFetchOptions<string, URLSearchParams | undefined>,
) => Promise<Response>;

const attemptLimitMs = 10_000;

export function createOAuthFetch({ http, timers, userAgent }: OAuthFetchOptions): OAuthFetch {
	return async (url, { method, headers, body }) => {
		const limit = new AbortController();
		const timer = timers.after(attemptLimitMs, () =>
			limit.abort(new DOMException('The sign-in server took too long.', 'TimeoutError')),
		);
		try {
			const answer = http(url, {
				method,
				headers: { ...headers, 'user-agent': userAgent },
				...(body ? { body } : {}),
				redirect: 'error',
				credentials: 'omit',
				cache: 'no-store',
				signal: limit.signal,
			});
			return await readOAuthAnswer(await untilAborted(answer, limit.signal), limit.signal);
		} catch (problem) {
			if (problem instanceof OAuthRefusal || problem instanceof OAuthInterruption) throw problem;
			throw new OAuthInterruption(limit.signal.aborted ? 'timedOut' : networkTrouble(problem));
		} finally {
			timer.dispose();
		}
	};
}
