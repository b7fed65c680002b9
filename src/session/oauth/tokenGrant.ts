/** What a successful token call yields. Both tokens are opaque here: the account is known from the overview. */
export interface TokenGrant {
	readonly accessToken: string;
	readonly refreshToken: string;
	/** Counted from receipt, already within 60 s … 24 h. */
	readonly lifetimeMs: number;
	readonly scope: string;
}
