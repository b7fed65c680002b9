/** What each surface offers while there is no account to show. One wording for all of them. */
import { t } from '@vscode/l10n';
import type { AddressProblem } from '../meter/backendOrigin';
import type { Offer } from '../protocol/panelState';

export function connectOffer(problem: AddressProblem): Offer {
	return {
		title: t('Connect Creditbar'),
		body: [addressText(problem), t('Your credit provider tells you the address. It starts with https://.')]
			.filter(sentence => sentence !== null)
			.join(' '),
		actions: [
			{ label: t('Connect'), intent: { kind: 'connect' }, emphasis: 'primary', state: 'ready', icon: 'plug' },
			{ label: t('Open settings'), intent: { kind: 'openSettings' }, emphasis: 'secondary', state: 'ready' },
		],
	};
}

/** What is wrong with the address as typed; for an empty one, what to enter. */
export function addressText(problem: AddressProblem): string {
	switch (problem) {
		case 'empty':
			return t('Enter the address of the service that keeps your AI credits.');
		case 'notAnAddress':
			return t('The address in the settings is not a web address.');
		case 'notHttps':
			return t('The address in the settings must start with https://.');
		case 'hasExtras':
			return t('The address in the settings must end after the host name, with nothing behind it.');
	}
}

export function signedOutOffer(reason: 'none' | 'userAsked' | 'expired'): Offer {
	return {
		title: reason === 'expired' ? t('Sign in again') : t('Sign in to Creditbar'),
		body:
			reason === 'expired'
				? t('Your session has ended. Sign in again to see your credits.')
				: t('See your balance, usage and daily bonus here, in the side bar and in the status bar.'),
		actions: [
			{
				label: t('Sign in'),
				intent: { kind: 'signIn' },
				emphasis: 'primary',
				state: 'ready',
				icon: 'sign-in',
			},
			{
				label: t('Use a device code'),
				intent: { kind: 'signInWithDeviceCode' },
				emphasis: 'secondary',
				state: 'ready',
			},
		],
	};
}

export function signingInOffer(hasDeviceCode: boolean): Offer {
	return {
		title: t('Finish signing in in your browser'),
		body: hasDeviceCode
			? t('Open the address below in any browser and enter this code there.')
			: t(
					'Come back here when you are done. If the browser cannot return by itself, enter the code it shows.',
				),
		actions: [
			...(hasDeviceCode
				? []
				: [
						{
							label: t('Enter code'),
							intent: { kind: 'enterSignInCode' },
							emphasis: 'secondary',
							state: 'ready',
						} as const,
					]),
			{
				label: t('Copy link'),
				intent: { kind: 'copySignInLink' },
				emphasis: 'secondary',
				state: 'ready',
				icon: 'copy',
			},
			{ label: t('Cancel'), intent: { kind: 'cancelSignIn' }, emphasis: 'secondary', state: 'ready' },
		],
	};
}
