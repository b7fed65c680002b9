/**
 * A sign-in server and its client in one, for tests of the session alone: codes bound to their challenge and redirect
 * address, refresh tokens good for one use, reuse that ends the whole family except within a grace. Share one object
 * between fake windows. Answers can be held back, lost or replaced by failures.
 */
import type {
	AuthorizationRequest,
	CodeExchange,
	DeviceFlow,
	DevicePoll,
	OAuthClient,
} from '../../src/session/oauth/oauthClient';
import type { OAuthFailure } from '../../src/session/oauth/oauthFailure';
import type { TokenGrant } from '../../src/session/oauth/tokenGrant';
import { fail, ok, type Result } from '../../src/util/result';
import type { FakeClock } from './fakeClock';

type Call = 'authorizationUrl' | 'exchangeCode' | 'startDeviceFlow' | 'pollDeviceFlow' | 'refresh' | 'revoke';

interface Family {
	current: string;
	/** The last token that was rotated out, and when. */
	previous: { readonly token: string; readonly at: number } | undefined;
	isRevoked: boolean;
}

export class FakeSignInServer implements OAuthClient {
	readonly pasteRedirectUri = 'https://meter.example/oauth/paste';
	/** Every call that reached the server, in order. */
	readonly calls: Call[] = [];
	readonly exchanges: CodeExchange[] = [];
	readonly revoked: string[] = [];
	/** Each is the answer to one coming call of its kind; the server does not get to see that call. */
	readonly failures: Array<{ readonly call: Call; readonly failure: OAuthFailure }> = [];
	/** Each loses one answer of its kind, after the server has done its work. */
	readonly lostAnswers: Call[] = [];
	/** Each swallows one call of its kind: there is never an answer. */
	readonly swallowed: Call[] = [];
	readonly polls: DevicePoll[] = [];
	lifetimeMs = 15 * 60_000;
	graceMs = 30_000;
	deviceFlow: DeviceFlow = {
		deviceCode: 'device-code-secret',
		userCode: 'WDJB-MJHT',
		verificationUri: 'https://meter.example/device',
		verificationUriComplete: 'https://meter.example/device?user_code=WDJB-MJHT',
		expiresInMs: 600_000,
		intervalMs: 5_000,
	};
	readonly #clock: FakeClock;
	readonly #families: Family[] = [];
	readonly #codes = new Map<string, { readonly challenge: string; readonly redirectUri: string }>();
	readonly #gates = new Map<Call, Promise<void>>();
	#issued = 0;

	constructor(clock: FakeClock) {
		this.#clock = clock;
	}

	count(call: Call): number {
		return this.calls.filter(other => other === call).length;
	}

	failNext(call: Call, failure: OAuthFailure, times = 1): void {
		for (let time = 0; time < times; time++) this.failures.push({ call, failure });
	}

	/** Calls of this kind wait at the server's door until the returned function is called. */
	hold(call: Call): () => void {
		let open = () => {};
		this.#gates.set(
			call,
			new Promise(resolve => {
				open = resolve;
			}),
		);
		return () => {
			this.#gates.delete(call);
			open();
		};
	}

	/** The person says yes on the page; returns the link that the browser follows back. */
	approve(page: string): string {
		const { searchParams } = new URL(page);
		const code = `code-${++this.#issued}`;
		const redirectUri = searchParams.get('redirect_uri') ?? '';
		this.#codes.set(code, { challenge: searchParams.get('code_challenge') ?? '', redirectUri });
		return this.#linkBack(page, { code });
	}

	deny(page: string): string {
		return this.#linkBack(page, { error: 'access_denied' });
	}

	/** A grant as if somebody had just signed in. */
	grant(): TokenGrant {
		const refreshToken = `refresh-${++this.#issued}`;
		this.#families.push({ current: refreshToken, previous: undefined, isRevoked: false });
		return this.#describe(refreshToken);
	}

	revokeEverything(): void {
		for (const family of this.#families) family.isRevoked = true;
	}

	get hasRevokedAny(): boolean {
		return this.#families.some(family => family.isRevoked);
	}

	async authorizationUrl(request: AuthorizationRequest): Promise<Result<string, OAuthFailure>> {
		return this.#answer('authorizationUrl', () => {
			const page = new URL('https://meter.example/oauth/authorize');
			page.searchParams.set('redirect_uri', request.redirectUri);
			page.searchParams.set('state', request.state);
			page.searchParams.set('code_challenge', request.codeChallenge);
			return ok(page.href);
		});
	}

	async exchangeCode(exchange: CodeExchange): Promise<Result<TokenGrant, OAuthFailure>> {
		const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(exchange.verifier));
		const challenge = Buffer.from(hash).toString('base64url');
		return this.#answer('exchangeCode', () => {
			this.exchanges.push(exchange);
			if (exchange.issuer !== undefined && exchange.issuer !== 'https://meter.example')
				return fail({ kind: 'transient', reason: 'badAnswer' });
			const issued = this.#codes.get(exchange.code);
			this.#codes.delete(exchange.code);
			const isRight = issued?.challenge === challenge && issued.redirectUri === exchange.redirectUri;
			return isRight ? ok(this.grant()) : refused();
		});
	}

	async startDeviceFlow(): Promise<Result<DeviceFlow, OAuthFailure>> {
		return this.#answer('startDeviceFlow', () => ok(this.deviceFlow));
	}

	async pollDeviceFlow(): Promise<Result<DevicePoll, OAuthFailure>> {
		return this.#answer('pollDeviceFlow', () => ok(this.polls.shift() ?? { kind: 'pending' }));
	}

	async refresh(refreshToken: string): Promise<Result<TokenGrant, OAuthFailure>> {
		return this.#answer('refresh', () => {
			const now = this.#clock.now();
			const family = this.#families.find(
				({ current, previous }) => current === refreshToken || previous?.token === refreshToken,
			);
			if (!family || family.isRevoked) return refused();
			if (family.current === refreshToken) {
				family.previous = { token: refreshToken, at: now };
				family.current = `refresh-${++this.#issued}`;
				return ok(this.#describe(family.current));
			}
			if (family.previous && now - family.previous.at <= this.graceMs)
				return ok(this.#describe(family.current));
			family.isRevoked = true;
			return refused();
		});
	}

	async revoke(refreshToken: string): Promise<Result<undefined, OAuthFailure>> {
		return this.#answer('revoke', () => {
			this.revoked.push(refreshToken);
			for (const family of this.#families) {
				if (family.current === refreshToken || family.previous?.token === refreshToken)
					family.isRevoked = true;
			}
			return ok(undefined);
		});
	}

	async #answer<T>(call: Call, work: () => Result<T, OAuthFailure>): Promise<Result<T, OAuthFailure>> {
		const swallowed = this.swallowed.indexOf(call);
		if (swallowed >= 0) {
			this.swallowed.splice(swallowed, 1);
			await new Promise(() => {});
		}
		await this.#gates.get(call);
		const index = this.failures.findIndex(failure => failure.call === call);
		const failure = index < 0 ? undefined : this.failures.splice(index, 1)[0];
		if (failure) return fail(failure.failure);
		this.calls.push(call);
		const answer = work();
		const lost = this.lostAnswers.indexOf(call);
		if (lost < 0) return answer;
		this.lostAnswers.splice(lost, 1);
		return fail({ kind: 'transient', reason: 'offline' });
	}

	#describe(refreshToken: string): TokenGrant {
		const accessToken = `access-for-${refreshToken}`;
		return { accessToken, refreshToken, lifetimeMs: this.lifetimeMs, scope: 'account:read' };
	}

	#linkBack(page: string, answer: Readonly<Record<string, string>>): string {
		const { searchParams } = new URL(page);
		const link = new URL(searchParams.get('redirect_uri') ?? '');
		link.searchParams.set('state', searchParams.get('state') ?? '');
		for (const [name, value] of Object.entries(answer)) link.searchParams.set(name, value);
		return link.href;
	}
}

function refused(): Result<never, OAuthFailure> {
	return fail({ kind: 'rejected', code: 'invalid_grant' });
}
