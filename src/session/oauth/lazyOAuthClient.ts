/**
 * A sign-in server whose rules are loaded with the first call: most starts of the editor need none of them. Where that
 * fails, the next call tries again.
 */
import type { OAuthClient } from './oauthClient';
import { pasteRedirectUri } from './oauthRules';

export function lazyOAuthClient(origin: string, load: () => Promise<OAuthClient>): OAuthClient {
	let loading: Promise<OAuthClient> | undefined;

	function client(): Promise<OAuthClient> {
		loading ??= load().catch((error: unknown) => {
			loading = undefined;
			throw error;
		});
		return loading;
	}

	return {
		pasteRedirectUri: pasteRedirectUri(origin),
		authorizationUrl: async request => (await client()).authorizationUrl(request),
		exchangeCode: async exchange => (await client()).exchangeCode(exchange),
		startDeviceFlow: async () => (await client()).startDeviceFlow(),
		pollDeviceFlow: async deviceCode => (await client()).pollDeviceFlow(deviceCode),
		refresh: async refreshToken => (await client()).refresh(refreshToken),
		revoke: async refreshToken => (await client()).revoke(refreshToken),
	};
}
