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
	'creditbar.showUsage',
	'creditbar.showBilling',
	'creditbar.buyCredits',
	'creditbar.cancelSubscription',
	'creditbar.resumeSubscription',
	'creditbar.showReferral',
	'creditbar.copyReferralLink',
	'creditbar.reportBug',
	'creditbar.requestFeature',
	'creditbar.copyValue',
] as const;

export type CommandId = (typeof commandIds)[number];
