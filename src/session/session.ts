/**
 * Who is signed in, and the right to call the backend as them. Tokens leave this folder in two ways only: to the
 * backend they were issued by, and (a token of the user's choice to share) through the editor's own consent dialog.
 */
import type { Event } from '../util/emitter';
import type { Result } from '../util/result';

export interface Session {
	readonly state: SessionState;
	readonly onDidChange: Event<SessionState>;
	/** Of the session whose tokens are handed out, also while another sign-in is under way; null without one. */
	readonly sessionId: string | null;
	/** Reads what earlier windows left behind. Never opens a browser and never asks anything. */
	start(): Promise<void>;
	/** Ends when the user is signed in, gave up, or it failed. A newer call in the same window ends an older one. */
	signIn(way: SignInWay): Promise<SignInOutcome>;
	cancelSignIn(): void;
	/** A one-time code, or the whole address the browser ended up at; for where the link back does not work. */
	enterCode(text: string): Promise<SignInOutcome>;
	/** The address of the sign-in page under way, for copying; undefined when there is none. */
	readonly signInLink: string | undefined;
	/** Forgets first, then tells the backend as well as it can. */
	signOut(): Promise<void>;
	/** A token that is believed to be good, refreshed when it is due. Safe to call from many places at once. */
	accessToken(): Promise<Result<string, SessionProblem>>;
	/** The backend said 401 to `rejected`: a newer token, fetched at most once for all who ask. */
	replaceToken(rejected: string): Promise<Result<string, SessionProblem>>;
	/**
	 * The backend refused `rejected`, which was just refreshed: the session is over, and the answer true. False where
	 * that proves nothing: the time of the token has run out meanwhile, or there is a newer one.
	 */
	endAsExpired(rejected: string): Promise<boolean>;
	/** Told once the backend has said who this is, so that the editor's Accounts menu can name them. */
	setAccount(account: SessionAccount): Promise<void>;
	dispose(): void;
}

export type SignInWay = 'browser' | 'deviceCode';

export type SessionState =
	| { readonly kind: 'restoring' }
	/** `expired`: it ended without the user asking for it, so they are told once. */
	| { readonly kind: 'signedOut'; readonly reason: 'none' | 'userAsked' | 'expired' }
	| { readonly kind: 'signingIn'; readonly way: SignInWay; readonly deviceCode: DeviceCode | null }
	| { readonly kind: 'signedIn'; readonly sessionId: string; readonly account: SessionAccount | null };

export interface SessionAccount {
	readonly id: string;
	/** The e-mail address. */
	readonly label: string;
}

export interface DeviceCode {
	readonly userCode: string;
	readonly verificationUri: string;
}

/** `unreachable` covers everything that is not a clear "no" from the backend; it never ends a session. */
export type SessionProblem =
	| { readonly kind: 'signedOut' }
	| { readonly kind: 'expired' }
	| {
			readonly kind: 'unreachable';
			readonly reason: 'offline' | 'timedOut' | 'proxyOrTls' | 'rateLimited' | 'serverFault' | 'badAnswer';
			readonly retryAfterMs?: number;
	  };

export type SignInOutcome =
	| { readonly kind: 'signedIn' }
	| { readonly kind: 'canceled' }
	/** Another sign-in in this window took over. */
	| { readonly kind: 'superseded' }
	/** The user said no on the page. */
	| { readonly kind: 'denied' }
	| { readonly kind: 'timedOut' }
	/** The pasted text holds no code, or the code was refused. */
	| { readonly kind: 'badCode' }
	| { readonly kind: 'browserNotOpened' }
	| { readonly kind: 'failed'; readonly problem: SessionProblem };
