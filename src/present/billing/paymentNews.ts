/** F40. How a payment ended, for somebody who is not looking at it. */
import { t } from '@vscode/l10n';
import type { AccountSnapshot } from '../../account/accountState';
import type { CheckoutState } from '../../account/details/billingState';
import { formatsFor } from '../format/formats';
import { plainText } from '../format/plainText';
import type { PresentContext } from '../presentContext';

export type EndedCheckout = Extract<CheckoutState, { kind: 'arrived' | 'declined' }>;

export function describePaymentNews(
	checkout: EndedCheckout,
	snapshot: AccountSnapshot,
	context: PresentContext,
): { readonly message: string; readonly tone: 'inform' | 'warn'; readonly show: string } {
	const show = t('Show');
	if (checkout.kind === 'declined') return { message: declinedText(), tone: 'warn', show };
	return { message: arrivedText(checkout, snapshot, context), tone: 'inform', show };
}

export function declinedText(): string {
	return t('The payment did not go through. You can try again.');
}

function arrivedText(
	{ item, session }: Extract<CheckoutState, { kind: 'arrived' }>,
	{ meta, overview }: AccountSnapshot,
	context: PresentContext,
): string {
	if (item.kind === 'creditPack') {
		if (session.creditsMicro === null) return t('Your credits have arrived.');
		const { credits } = formatsFor(context, meta.displayDecimals);
		return t('Your credits have arrived: {0}.', credits.withUnit(credits.exact(session.creditsMicro)));
	}
	const { subscription } = overview.sections;
	if (subscription.status !== 'ok') return t('Your new plan is active.');
	// Written by the service: brackets would be read as a link by the editor.
	return t('Your plan is now {0}.', plainText(subscription.data.plan.name, 60).replace(/[[\]()]/g, ''));
}
