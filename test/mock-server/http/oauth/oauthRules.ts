const second = 1_000;
const minute = 60 * second;
const day = 24 * 60 * minute;

/** The figures of the contract, in one place. */
export const oauthRules = {
	clientId: 'creditbar-vscode',
	extensionId: 'creditbar.creditbar',
	callbackPath: '/auth/callback',
	accessTokenMs: 15 * minute,
	refreshTokenMs: 30 * day,
	/** A rotated token that comes back this soon is a lost answer, not a theft. */
	reuseGraceMs: 30 * second,
	codeMs: minute,
	/** A person has to carry this one from the page to the editor. */
	pastedCodeMs: 10 * minute,
	deviceCodeMs: 10 * minute,
	pollIntervalMs: 5 * second,
	slowDownMs: 5 * second,
	signInPageMs: 10 * minute,
	formBytes: 16 * 1024,
} as const;
