import { t } from '@vscode/l10n';
import type { CheckoutState } from '../../account/details/billingState';
import type { CheckoutInput } from '../../contract/checkout';
import type { MeterProblem } from '../../meter/meterProblem';
import type { Action, Notice } from '../../protocol/panelState';
import { plainText } from '../format/plainText';
import { describeProblem } from '../problemText';
import type { BillingInput } from './billingInput';
import { declinedText } from './paymentNews';
import { planRequired } from './purchaseRefusal';

/** The payment under way, as long as it is for this. */
export function describeCheckout(input: BillingInput, kind: CheckoutInput['kind']): Notice | null {
	const { checkout } = input.billing;
	return checkout.kind !== 'none' && checkout.item.kind === kind ? notice(checkout, input) : null;
}

function notice(checkout: Exclude<CheckoutState, { kind: 'none' }>, input: BillingInput): Notice {
	switch (checkout.kind) {
		case 'starting':
			return {
				tone: 'neutral',
				message: t('Preparing the payment page.'),
				actions: [stop(t('Cancel'))],
			};
		case 'open':
			return checkout.isWatched
				? {
						tone: 'neutral',
						message: t('Finish the payment in your browser. {0}', showsUpHere(checkout.item)),
						actions: [openAgain(), stop(t('Stop waiting'))],
					}
				: {
						tone: 'neutral',
						message: t('No payment has come in yet.'),
						actions: [checkAgain(), openAgain(), stop(t('Stop waiting'))],
					};
		case 'paid':
			return checkout.isWatched
				? { tone: 'good', message: paid(checkout.item), actions: [stop(t('Stop waiting'))] }
				: {
						tone: 'warning',
						message: `${paid(checkout.item)} ${t('It takes longer than usual. Nothing is lost.')}`,
						actions: [checkAgain(), stop(t('Stop waiting'))],
					};
		case 'arrived':
			return { tone: 'good', message: arrived(checkout, input), actions: [stop(t('Close'))] };
		case 'expired':
			return {
				tone: 'neutral',
				message: t('The payment page has expired before anything was paid.'),
				actions: [stop(t('Close'))],
			};
		case 'failed':
			return failed(checkout.problem, input);
		case 'declined':
			return { tone: 'bad', message: declinedText(), actions: [stop(t('Close'))] };
	}
}

function showsUpHere(item: CheckoutInput): string {
	return item.kind === 'plan'
		? t('Your new plan shows up here by itself.')
		: t('The credits show up here by themselves.');
}

function paid(item: CheckoutInput): string {
	return item.kind === 'plan'
		? t('Payment received, plan pending.')
		: t('Payment received, credits pending.');
}

function arrived(
	{ item, session }: Extract<CheckoutState, { kind: 'arrived' }>,
	{ snapshot, formats: { credits } }: BillingInput,
): string {
	if (item.kind === 'creditPack')
		return session.creditsMicro === null
			? t('Your credits have arrived.')
			: t('Arrived: {0}.', credits.withUnit(credits.exact(session.creditsMicro)));
	const { subscription } = snapshot.overview.sections;
	return subscription.status === 'ok'
		? t('Your plan is now {0}.', plainText(subscription.data.plan.name, 60))
		: t('Your new plan is active.');
}

function failed(problem: MeterProblem, input: BillingInput): Notice {
	const close = stop(t('Close'));
	if (problem.kind === 'forbidden' && problem.code === 'plan-required') {
		const refusal = planRequired(input);
		return { ...refusal, actions: [...refusal.actions, close] };
	}
	return {
		tone: 'bad',
		message: `${t('There is no payment page.')} ${describeProblem(problem, input.context).message}`,
		actions: [close],
	};
}

function checkAgain(): Action {
	return {
		label: t('Check again'),
		intent: { kind: 'checkPayment' },
		emphasis: 'primary',
		state: 'ready',
		icon: 'refresh',
	};
}

function openAgain(): Action {
	return {
		label: t('Open payment page again'),
		intent: { kind: 'openPaymentPage' },
		emphasis: 'secondary',
		state: 'ready',
		icon: 'link-external',
	};
}

function stop(label: string): Action {
	return { label, intent: { kind: 'stopWaitingForPayment' }, emphasis: 'secondary', state: 'ready' };
}
