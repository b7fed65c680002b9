/** Every command of the manifest; a test holds the two lists against each other. */
export const commandIds = [
	'creditbar.signIn',
	'creditbar.signInWithDeviceCode',
	'creditbar.enterSignInCode',
	'creditbar.copySignInLink',
	'creditbar.cancelSignIn',
	'creditbar.signOut',
	'creditbar.connect',
	'creditbar.openPanel',
	'creditbar.claimDailyBonus',
	'creditbar.refresh',
	'creditbar.copyReferralCode',
	'creditbar.showLog',
] as const;

export type CommandId = (typeof commandIds)[number];
