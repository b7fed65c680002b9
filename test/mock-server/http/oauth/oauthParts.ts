import type { Context } from 'hono';
import type { Clock } from '../../../../src/platform/clock';
import type { AccessTokens } from './accessTokens';
import type { AccountDirectory } from './accountDirectory';
import type { AuthorizationCodes } from './authorizationCodes';
import type { DeviceCodes } from './deviceCodes';
import type { SecretMint } from './secretMint';
import type { SessionFamilies } from './sessionFamilies';
import type { SignInPages } from './signInPages';

/** What the routes of one sign-in server share. */
export interface OAuthParts {
	readonly clock: Clock;
	readonly accounts: AccountDirectory;
	readonly mint: SecretMint;
	readonly codes: AuthorizationCodes;
	readonly devices: DeviceCodes;
	readonly families: SessionFamilies;
	readonly accessTokens: AccessTokens;
	readonly pages: SignInPages;
	issuerOf(c: Context): string;
}
