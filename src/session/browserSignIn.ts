/**
 * Sign-in on a page in the browser (authorization code, PKCE, random state). The page comes back with a link to the
 * editor; whichever window it reaches finishes the sign-in. Where no link can come back, a person copies the address of
 * a page that shows the code, and pastes that.
 */
import type { Browser } from '../platform/browser';
import type { CallbackUri } from '../platform/callbacks';
import type { Log } from '../platform/log';
import type { Random } from '../platform/random';
import { describeSignInFailure } from './describeSignInFailure';
import type { CodeExchange, OAuthClient } from './oauth/oauthClient';
import type { TokenGrant } from './oauth/tokenGrant';
import type { PendingSignIn } from './pendingSignIn';
import type { PendingSignIns } from './pendingSignIns';
import { type CallbackAnswer, callbackPath, readCallback } from './readCallback';
import { readPastedText } from './readPastedText';
import type { SignInOutcome } from './session';
import type { SignInAttempt } from './signInAttempt';
import type { SignInAttempts } from './signInAttempts';

interface BrowserSignInDeps {
	readonly world: { readonly browser: Browser; readonly random: Random; readonly log: Log };
	readonly oauth: OAuthClient;
	readonly pending: PendingSignIns;
	readonly attempts: SignInAttempts;
	establish(grant: TokenGrant, isWanted: () => boolean): Promise<boolean>;
}

export class BrowserSignIn {
	readonly #deps: BrowserSignInDeps;
	/** Of the last sign-in by browser in this window: a code that is pasted alone belongs to it. */
	#latestState: string | undefined;

	constructor(deps: BrowserSignInDeps) {
		this.#deps = deps;
	}

	/** `lastLook` is taken when time is up: another window may have signed in and not been heard. */
	async begin(attempt: SignInAttempt, lastLook: () => Promise<unknown>): Promise<void> {
		const { attempts, oauth, pending, world } = this.#deps;
		attempts.limit(attempt, lastLook);
		const { createPkcePair } = await import('./oauth/createPkcePair');
		const { verifier, challenge } = await createPkcePair(world.random);
		const state = Buffer.from(world.random.bytes(32)).toString('base64url');
		const redirectUri = await world.browser.callbackUri();
		const request = { state, codeChallenge: challenge };
		const page = await oauth.authorizationUrl({ ...request, redirectUri });
		const pastePage = await oauth.authorizationUrl({ ...request, redirectUri: oauth.pasteRedirectUri });
		if (!page.ok) return attempts.end(attempt, describeSignInFailure(page.problem));
		if (attempt.isOver) return;
		await pending.add(state, { verifier, redirectUri });
		if (attempt.isGivenUp) return pending.discard(state);
		attempt.signal.addEventListener('abort', () => this.#leave(attempt, state), { once: true });
		attempt.state = state;
		attempt.link = pastePage.ok ? pastePage.value : page.value;
		this.#latestState = state;
		attempts.changed(attempt);
		if (!(await this.#open(page.value))) attempt.tellCaller({ kind: 'browserNotOpened' });
	}

	/** A link from the browser, or from anybody else. */
	async receive({ path, query }: CallbackUri): Promise<void> {
		const { log } = this.#deps.world;
		const answer = path === callbackPath ? readCallback(query) : undefined;
		if (!answer) return log.info('A link was ignored: it is not the answer to a sign-in.');
		const pending = await this.#deps.pending.take(answer.state);
		if (!pending) return log.info('A sign-in link was ignored: nothing waits for it, or not any more.');
		await this.#finish(pending, answer, pending.redirectUri);
	}

	/** What a person pasted. */
	async enter(text: string): Promise<SignInOutcome> {
		const pasted = readPastedText(text);
		if (!pasted) return { kind: 'badCode' };
		if (pasted.kind === 'bareCode') return this.#enterBareCode(pasted.code);
		const pending = await this.#deps.pending.take(pasted.answer.state);
		if (!pending) return { kind: 'badCode' };
		const { pasteRedirectUri } = this.#deps.oauth;
		const pastePage = new URL(pasteRedirectUri);
		const { origin, pathname } = pasted.address;
		const isPastePage = origin === pastePage.origin && pathname === pastePage.pathname;
		return this.#finish(pending, pasted.answer, isPastePage ? pasteRedirectUri : pending.redirectUri);
	}

	/** Only the page made for pasting shows a code alone. After a slip the right one may follow. */
	async #enterBareCode(code: string): Promise<SignInOutcome> {
		const { attempts, oauth } = this.#deps;
		const state = this.#latestState;
		const pending = state === undefined ? undefined : await this.#deps.pending.take(state);
		if (state === undefined || !pending) return { kind: 'badCode' };
		const attempt = this.#attemptOf(state);
		const typed = { code, redirectUri: oauth.pasteRedirectUri, source: 'typed', issuer: undefined } as const;
		const outcome = await this.#exchange(pending, typed, attempt);
		if (outcome.kind === 'badCode' && this.#latestState === state) await this.#deps.pending.putBack(pending);
		else attempts.end(attempt, outcome);
		return outcome;
	}

	async #finish(pending: PendingSignIn, answer: CallbackAnswer, redirectUri: string): Promise<SignInOutcome> {
		const attempt = this.#attemptOf(answer.state);
		const { issuer } = answer;
		const outcome =
			answer.kind === 'code'
				? await this.#exchange(pending, { code: answer.code, redirectUri, source: 'link', issuer }, attempt)
				: refusalOutcome(answer.isDenial && this.#isOwn(issuer));
		this.#deps.attempts.end(attempt, outcome);
		return outcome;
	}

	async #exchange(
		{ verifier }: PendingSignIn,
		answer: Omit<CodeExchange, 'verifier'>,
		attempt: SignInAttempt | undefined,
	): Promise<SignInOutcome> {
		const isWanted = this.#deps.attempts.watchWish(attempt);
		if (attempt) attempt.isFinishing = true;
		try {
			const grant = await this.#deps.oauth.exchangeCode({ ...answer, verifier });
			if (!grant.ok) return describeSignInFailure(grant.problem);
			const isEstablished = await this.#deps.establish(grant.value, isWanted);
			return { kind: isEstablished ? 'signedIn' : 'canceled' };
		} finally {
			if (attempt) attempt.isFinishing = false;
		}
	}

	/** A sign-in that ran out of time may still be finished; one that was given up may not. */
	#leave(attempt: SignInAttempt, state: string): void {
		if (!attempt.isGivenUp) return;
		if (this.#latestState === state) this.#latestState = undefined;
		void this.#deps.pending.discard(state);
	}

	/** A "no" of another server says nothing about this one. */
	#isOwn(issuer: string | undefined): boolean {
		if (issuer === undefined) return true;
		return (
			URL.canParse(issuer) && new URL(issuer).href === new URL('/', this.#deps.oauth.pasteRedirectUri).href
		);
	}

	#attemptOf(state: string): SignInAttempt | undefined {
		const { current } = this.#deps.attempts;
		return current?.state === state ? current : undefined;
	}

	async #open(url: string): Promise<boolean> {
		try {
			return await this.#deps.world.browser.open(url);
		} catch {
			return false;
		}
	}
}

function refusalOutcome(isDenial: boolean): SignInOutcome {
	if (isDenial) return { kind: 'denied' };
	return { kind: 'failed', problem: { kind: 'unreachable', reason: 'badAnswer' } };
}
