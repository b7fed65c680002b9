/** Sign-in pages that are open in a browser. The form sends back the page's id only, so nothing in it can be altered. */
import type { Clock } from '../../../../src/platform/clock';
import { oauthRules } from './oauthRules';
import type { OAuthScope } from './oauthScopes';
import type { RedirectTarget } from './redirectTarget';
import type { SecretMint } from './secretMint';

export interface SignInRequest {
	readonly redirectUri: string;
	readonly target: RedirectTarget;
	readonly state: string;
	readonly codeChallenge: string;
	readonly scopes: readonly OAuthScope[];
}

export class SignInPages {
	readonly #open = new Map<string, { readonly request: SignInRequest; readonly expiresAt: number }>();

	constructor(
		private readonly clock: Clock,
		private readonly mint: SecretMint,
	) {}

	open(request: SignInRequest): string {
		const pageId = this.mint('page');
		this.#open.set(pageId, { request, expiresAt: this.clock.now() + oauthRules.signInPageMs });
		return pageId;
	}

	/** A page can be answered once. */
	take(pageId: string): SignInRequest | undefined {
		const page = this.#open.get(pageId);
		this.#open.delete(pageId);
		return page && this.clock.now() < page.expiresAt ? page.request : undefined;
	}

	clear(): void {
		this.#open.clear();
	}
}
