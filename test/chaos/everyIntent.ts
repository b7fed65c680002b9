/** One of every kind of intent, as somebody could raise it. A kind that is missing here does not compile. */
import type { Intent } from '../../src/app/intent';
import { aiActions } from '../../src/present/actions/aiAction';
import { detailSections, type LinkName } from '../../src/protocol/panelIntent';
import { panelTabs } from '../../src/protocol/panelTab';
import type { Dice } from './dice';

type Kind = Intent['kind'];
type Makers = { readonly [K in Kind]: (dice: Dice) => Extract<Intent, { kind: K }> };

const links: readonly [LinkName, ...LinkName[]] = [
	'home',
	'pricing',
	'creditsHelp',
	'dashboard',
	'status',
	'support',
];

/** Reports about the same few things, so that the same report is sent again now and then. */
const feedback = (dice: Dice) => ({
	kind: dice.pick(['bug', 'feature'] as const),
	title: `Report ${dice.between(1, 4)}`,
	description: dice.chance(90) ? 'It happens every time.' : '',
	attachDiagnostics: dice.chance(50),
});

const makers: Makers = {
	refresh: () => ({ kind: 'refresh' }),
	signIn: () => ({ kind: 'signIn' }),
	signInWithDeviceCode: () => ({ kind: 'signInWithDeviceCode' }),
	enterSignInCode: () => ({ kind: 'enterSignInCode' }),
	copySignInLink: () => ({ kind: 'copySignInLink' }),
	copySignInCode: () => ({ kind: 'copySignInCode' }),
	cancelSignIn: () => ({ kind: 'cancelSignIn' }),
	signOut: () => ({ kind: 'signOut' }),
	connect: () => ({ kind: 'connect' }),
	claimDailyBonus: () => ({ kind: 'claimDailyBonus' }),
	copyReferralCode: () => ({ kind: 'copyReferralCode' }),
	copyReferralLink: () => ({ kind: 'copyReferralLink' }),
	openLink: dice => ({ kind: 'openLink', link: dice.pick(links) }),
	openSettings: () => ({ kind: 'openSettings' }),
	showLog: () => ({ kind: 'showLog' }),
	panelShown: () => ({ kind: 'panelShown' }),
	panelHidden: () => ({ kind: 'panelHidden' }),
	showPlace: dice => ({ kind: 'showPlace', place: { tab: dice.pick(panelTabs) } }),
	showTab: dice => ({ kind: 'showTab', tab: dice.pick(panelTabs) }),
	filterRequests: dice => ({
		kind: 'filterRequests',
		modelId: null,
		status: dice.pick(['success', 'error', 'canceled', null] as const),
		sessionId: dice.chance(20) ? 'no-such-session' : null,
	}),
	showSessionRequests: () => ({ kind: 'showSessionRequests', sessionId: 'no-such-session' }),
	nextRequests: () => ({ kind: 'nextRequests' }),
	previousRequests: () => ({ kind: 'previousRequests' }),
	moreSessions: () => ({ kind: 'moreSessions' }),
	retrySection: dice => ({ kind: 'retrySection', section: dice.pick(detailSections) }),
	disputeRequest: () => ({ kind: 'disputeRequest', requestId: 'no-such-request' }),
	sendFeedback: dice => ({ kind: 'sendFeedback', feedback: feedback(dice) }),
	buyCredits: dice => ({ kind: 'buyCredits', quantity: dice.between(1, 3) }),
	choosePlan: dice => ({ kind: 'choosePlan', planId: dice.pick(['starter', 'pro', 'no-such-plan']) }),
	openPaymentPage: () => ({ kind: 'openPaymentPage' }),
	checkPayment: () => ({ kind: 'checkPayment' }),
	stopWaitingForPayment: () => ({ kind: 'stopWaitingForPayment' }),
	cancelSubscription: () => ({ kind: 'cancelSubscription' }),
	resumeSubscription: () => ({ kind: 'resumeSubscription' }),
	runAction: dice => ({ kind: 'runAction', action: dice.pick(aiActions) }),
	chooseModel: () => ({ kind: 'chooseModel' }),
	acceptChange: () => ({ kind: 'acceptChange' }),
	discardChange: () => ({ kind: 'discardChange' }),
	copyDiagnostics: () => ({ kind: 'copyDiagnostics' }),
	exportUsage: () => ({ kind: 'exportUsage' }),
	chooseStatusBarStyle: () => ({ kind: 'chooseStatusBarStyle' }),
	togglePrivacyMode: () => ({ kind: 'togglePrivacyMode' }),
	turnOnPrivacyMode: () => ({ kind: 'turnOnPrivacyMode' }),
	turnOffPrivacyMode: () => ({ kind: 'turnOffPrivacyMode' }),
	moreOrders: () => ({ kind: 'moreOrders' }),
	openReceipt: () => ({ kind: 'openReceipt', orderId: 'no-such-order' }),
};

/** What ends everything else is asked for less often. */
const rare: ReadonlySet<Kind> = new Set([
	'signOut',
	'connect',
	'cancelSignIn',
	'turnOnPrivacyMode',
	'togglePrivacyMode',
]);

const weighted = Object.entries(makers).map(
	([kind, make]) => [[...rare].some(name => name === kind) ? 0.2 : 1, make] as const,
);

export function anyIntent(dice: Dice): Intent {
	return dice.weighted<(dice: Dice) => Intent>(weighted)?.(dice) ?? { kind: 'refresh' };
}
