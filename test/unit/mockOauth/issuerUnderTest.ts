/** A sign-in server that the stories are told to: the mock, or the reference it has to agree with. */
import type { Http } from '../../../src/platform/http';

export interface IssuerUnderTest {
	readonly issuer: URL;
	readonly fetch: Http;
	/** A person opens the address in a browser of their own and decides. */
	answerSignIn(address: string, answer: PersonsAnswer): Promise<BrowserEnd>;
	answerDevice(verificationUriComplete: string, answer: PersonsAnswer): Promise<void>;
	/** As if this much time had passed since everything that was issued. */
	pass(ms: number): void;
	stop(): Promise<void>;
}

export type PersonsAnswer = 'allow' | 'deny';

/** Where the browser came to rest. */
export type BrowserEnd =
	| { readonly kind: 'sentTo'; readonly address: string }
	| { readonly kind: 'page'; readonly status: number };

/** What both servers are configured with. */
export const registered = {
	clientId: 'creditbar-vscode',
	accountId: 'acct_ada',
	scopes: [
		'account:read',
		'usage:read',
		'credits:read',
		'billing:write',
		'bonus:write',
		'feedback:write',
		'models:use',
	],
	editorUri: 'vscode://creditbar.creditbar/auth/callback?windowId=3',
	editorPage:
		'http://127.0.0.1:8123/callback?vscode-reqid=7&vscode-scheme=code-oss' +
		'&vscode-authority=creditbar.creditbar&vscode-path=%2Fauth%2Fcallback',
} as const;
