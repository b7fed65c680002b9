/** The client of the extension at the mock's sign-in server, in process, on a clock that stands still. */
import { createOAuthClient } from '../../../src/session/oauth/createOAuthClient';
import type { OAuthClient } from '../../../src/session/oauth/oauthClient';
import type { OAuthFailure } from '../../../src/session/oauth/oauthFailure';
import type { Result } from '../../../src/util/result';
import { FakeHttp } from '../../support/fakeHttp';
import { FakeTimers } from '../../support/fakeTimers';
import { createMockIssuer, type MockIssuer } from '../mockOauth/createMockIssuer';

export interface ClientAtMock {
	readonly client: OAuthClient;
	readonly mock: MockIssuer;
	readonly http: FakeHttp;
	readonly timers: FakeTimers;
	/** Until it is taken back, every token call gets this instead of what the mock would say. */
	answerTokenCallsWith(answer: (() => Response | Promise<Response>) | undefined): void;
	/** A refresh token of a session that is open. */
	openSession(): Promise<string>;
}

export const origin = 'http://127.0.0.1:4710';

export function createClientAtMock(): ClientAtMock {
	const mock = createMockIssuer();
	let instead: (() => Response | Promise<Response>) | undefined;
	const http = new FakeHttp(request => {
		const isTokenCall = new URL(request.url).pathname === '/oauth/token';
		return instead && isTokenCall ? instead() : mock.fetch(request);
	});
	const timers = new FakeTimers(mock.clock);
	const client = createOAuthClient({
		origin,
		http: http.fetch,
		timers,
		userAgent: 'Creditbar/test',
		allowHttpLoopback: true,
	});
	return {
		client,
		mock,
		http,
		timers,
		answerTokenCallsWith: answer => {
			instead = answer;
		},
		openSession: async () => (await mock.server.issueSession('acct_ada', origin)).refreshToken,
	};
}

export function valueFrom<T>(result: Result<T, OAuthFailure>): T {
	if (!result.ok) throw new Error(`Not expected to fail: ${JSON.stringify(result.problem)}`);
	return result.value;
}

export function problemFrom<T>(result: Result<T, OAuthFailure>): OAuthFailure {
	if (result.ok) throw new Error('Expected to fail, but it went well.');
	return result.problem;
}
