/** What each surface offers while there is no account to show. One wording for all of them. */
import { t } from '@vscode/l10n';
import type { AddressProblem } from '../meter/backendOrigin';
import type { Action, Offer } from '../protocol/panelState';

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

/** A code to type in elsewhere is one thing, a page that should come back by itself another. */
export function signingInOffer(hasDeviceCode: boolean): Offer {
	return hasDeviceCode
		? {
				title: t('Enter this code on the sign-in page'),
				body: t('Open the page on any device and enter the code there.'),
				actions: [
					{
						label: t('Copy code'),
						intent: { kind: 'copySignInCode' },
						emphasis: 'primary',
						state: 'ready',
						icon: 'copy',
					},
					copyLink(),
					cancel(),
				],
			}
		: {
				title: t('Finish the sign-in in your browser'),
				body: t(
					'Nothing opened, or the page cannot bring you back? Copy the link, open it yourself, and enter the code it shows.',
				),
				actions: [
					{
						label: t('Enter code'),
						intent: { kind: 'enterSignInCode' },
						emphasis: 'secondary',
						state: 'ready',
					},
					copyLink(),
					cancel(),
				],
			};
}

function copyLink(): Action {
	return {
		label: t('Copy link'),
		intent: { kind: 'copySignInLink' },
		emphasis: 'secondary',
		state: 'ready',
		icon: 'link',
	};
}

function cancel(): Action {
	return { label: t('Cancel'), intent: { kind: 'cancelSignIn' }, emphasis: 'secondary', state: 'ready' };
}
