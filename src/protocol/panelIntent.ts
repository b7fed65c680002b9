/** What the panel may ask for: a closed list of names with no address, figure or text that the host would have to trust. */
export type PanelIntent =
	| { readonly kind: 'refresh' }
	| { readonly kind: 'signIn' }
	| { readonly kind: 'signInWithDeviceCode' }
	| { readonly kind: 'enterSignInCode' }
	| { readonly kind: 'copySignInLink' }
	/** The device code shown in the panel. */
	| { readonly kind: 'copySignInCode' }
	| { readonly kind: 'cancelSignIn' }
	| { readonly kind: 'signOut' }
	| { readonly kind: 'connect' }
	| { readonly kind: 'claimDailyBonus' }
	| { readonly kind: 'copyReferralCode' }
	| { readonly kind: 'copyReferralLink' }
	| { readonly kind: 'openLink'; readonly link: LinkName }
	| { readonly kind: 'openSettings' }
	| { readonly kind: 'showLog' };

/** The host maps each name to an address from the backend's public details and checks it before opening. */
export type LinkName = 'home' | 'pricing' | 'creditsHelp' | 'dashboard' | 'status' | 'support';
