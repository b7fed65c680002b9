import { t } from '@vscode/l10n';
import type { CreditPack } from '../../contract/creditPack';
import type { PurchaseView } from '../../protocol/billingView';
import type { Section } from '../../protocol/panelState';
import { loadableSection } from '../sections/loadableSection';
import type { BillingInput } from './billingInput';
import { describeCheckout } from './checkoutNotice';
import { purchaseRefusal } from './purchaseRefusal';

/** What one purchase may bring, whatever the backend offers: the intent carries no more. */
const mostUnits = 300;

/** F40 */
export function describePurchase(input: BillingInput): Section<PurchaseView> {
	const { billing, snapshot, context } = input;
	if (!snapshot.meta.features.purchases) return { status: 'absent' };
	const section = { name: 'creditPack', title: t('Buy credits'), loadable: billing.creditPack } as const;
	return loadableSection(section, context, pack => {
		const minimum = Math.max(1, pack.minQuantity);
		const maximum = Math.min(mostUnits, pack.maxQuantity);
		const refusal = purchaseRefusal({ ...pack, eligible: pack.eligible && minimum <= maximum }, input);
		const { checkout } = billing;
		// What is paid and overdue is nothing to wait for at a button, and nothing to pay a second time in impatience.
		const isOverdue = checkout.kind === 'paid' && !checkout.isWatched;
		const isBusy = checkout.kind === 'starting' || checkout.kind === 'paid';
		return {
			intro: intro(pack, input),
			refusal,
			quantityLabel: t('How many'),
			minimum,
			maximum,
			totals: totals(pack, { minimum, maximum }, input),
			invalid: t(
				'Enter a whole number from {0} to {1}.',
				input.priceList.formats.count(minimum),
				input.priceList.formats.count(maximum),
			),
			buy: {
				label: t('Buy credits'),
				emphasis: 'primary',
				state: refusal || isOverdue ? 'disabled' : isBusy ? 'busy' : 'ready',
				icon: 'credit-card',
			},
			checkout: describeCheckout(input, 'creditPack'),
		};
	});
}

function intro({ unitPrice, creditsPerUnitMicro, expires }: CreditPack, { priceList }: BillingInput): string {
	const { credits } = priceList.formats;
	const unit = credits.withUnit(credits.exact(creditsPerUnitMicro));
	const price = t('{0} for {1}.', unit, priceList.money.exact(unitPrice));
	return expires ? price : `${price} ${t('Bought credits are spent after all others and do not expire.')}`;
}

type Totals = PurchaseView['totals'];

let last:
	| { readonly pack: CreditPack; readonly formats: BillingInput['formats']; readonly totals: Totals }
	| undefined;

/** Three hundred prices are not made anew for every picture of the account. */
function totals(
	pack: CreditPack,
	{ minimum, maximum }: { minimum: number; maximum: number },
	{ priceList: { formats, money } }: BillingInput,
): Totals {
	if (last?.pack === pack && last.formats === formats) return last.totals;
	const { credits } = formats;
	const { amountMinor, currency } = pack.unitPrice;
	const made = Array.from({ length: Math.max(0, maximum - minimum + 1) }, (_, index) => ({
		credits: credits.withUnit(credits.exact((minimum + index) * pack.creditsPerUnitMicro)),
		price: money.exact({ amountMinor: (minimum + index) * amountMinor, currency }),
	}));
	last = { pack, formats, totals: made };
	return made;
}
