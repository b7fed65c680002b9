/** The words of notifications, questions and their buttons. None of it comes from a server. */
import { t } from '@vscode/l10n';
import type { AddressProblem } from '../meter/backendOrigin';
import { plainText } from './format/plainText';

export function promptTexts() {
	return {
		retry: t('Retry'),
		connect: t('Connect'),
		signIn: t('Sign in'),
		openAccount: t('Open account'),
		notYou: t('Not you? Sign out'),
		copyLink: t('Copy link'),
		enterCode: t('Enter code'),
		copyCodeAndOpen: t('Copy code and open page'),
		connectFirst: t(
			'Creditbar is not connected yet. Enter the address of the service that keeps your AI credits.',
		),
		signInFirst: t('Sign in to Creditbar first.'),
		signedOut: t('Signed out of Creditbar.'),
		signedInAs: (email: string) => t('Signed in to Creditbar as {0}.', unlinked(email, 100)),
		signedIn: t('Signed in to Creditbar.'),
		signingIn: t('Creditbar: finish the sign-in in your browser'),
		signingInWithCode: t('Creditbar: waiting for the code to be entered'),
		enterDeviceCode: (code: string, host: string) =>
			t('Enter the code {0} at {1} to sign in.', unlinked(code, 20), unlinked(host, 80)),
		browserNotOpened: t(
			'The browser could not be opened. Copy the link and open it yourself, then enter the code here.',
		),
		codeQuestion: {
			title: t('Creditbar: enter sign-in code'),
			prompt: t(
				'Paste the code that the sign-in page shows, or the whole address of the page you ended up on.',
			),
			isSecret: true,
		},
		noSignInRunning: t('There is no sign-in to finish. Start with Sign in.'),
		denied: t('Signing in was declined on the page.'),
		signInTimedOut: t('Signing in took longer than 5 minutes and was stopped.'),
		badCode: t('That code does not work. Start again with Sign in.'),
		badCodeRunning: t('That code does not work. The sign-in still waits for the right one.'),
		openSettings: t('Open settings'),
		signInFailed: (reason: string) => t('Signing in did not work. {0}', reason),
		signInNotKept: t('This editor cannot keep you signed in. You will be asked again after a restart.'),
		linkCopied: t('Link copied.'),
		deviceCodeCopied: t('Code copied.'),
		codeCopied: t('Referral code copied.'),
		noReferralCode: t('There is no referral code for this account.'),
		linkNotOpened: t('The page could not be opened.'),
		accountStillLoading: t('Your account is still loading. Try again in a moment.'),
		paymentPageNotOpened: t('The payment page could not be opened. Nothing was charged.'),
		planNotRead: t('Your plan could not be checked just now, so nothing was changed.'),
		feedbackIncomplete: t('Fill in a title and a description first.'),
		exportIsRunning: t('An export is already running.'),
		diagnosticsCopied: t('Diagnostics copied. They name neither you nor the service.'),
		somethingBroke: t('Something went wrong in Creditbar. The log has the details.'),
		addressQuestion: {
			title: t('Connect Creditbar'),
			prompt: t('Address of the service that keeps your AI credits'),
			placeholder: 'https://credits.example.com',
		},
		addressProblem: addressProblemText,
	};
}

/** The editor reads `[words](address)` in a notification as a link, and this text is not ours. */
function unlinked(text: string, maxLength: number): string {
	return plainText(text, maxLength).replace(/[[\]()]/g, '');
}

function addressProblemText(problem: AddressProblem): string {
	switch (problem) {
		case 'empty':
			return t('Enter an address. Your credit provider tells you which.');
		case 'notAnAddress':
			return t('This is not a web address.');
		case 'notHttps':
			return t('The address must start with https://.');
		case 'hasExtras':
			return t('The address must end after the host name, with nothing behind it.');
	}
}
