import type { AccountSnapshot, OpenAccount } from '../../account/accountState';
import type { BillingState } from '../../account/details/billingState';
import { type Formats, formatsFor } from '../format/formats';
import type { PresentContext } from '../presentContext';
import { hiddenFigure } from '../privacy/hiddenFormats';
import { createMoneyFormat, type MoneyFormat } from './moneyFormat';

/** What every section of the Billing tab is described from. */
export interface BillingInput {
	readonly billing: BillingState;
	readonly snapshot: AccountSnapshot;
	readonly context: PresentContext;
	readonly formats: Formats;
	readonly money: MoneyFormat;
	/** What everyone can look up is shown also where the user's own figures are hidden. */
	readonly priceList: { readonly formats: Formats; readonly money: MoneyFormat };
	/** The server's clock, epoch ms. */
	readonly serverNow: number;
}

const hiddenMoney: MoneyFormat = { exact: () => hiddenFigure, short: () => hiddenFigure };

let last: { readonly language: string; readonly money: MoneyFormat } | undefined;

export function billingInput({ snapshot, details }: OpenAccount, context: PresentContext): BillingInput {
	const { language } = context;
	const { displayDecimals } = snapshot.meta;
	if (last?.language !== language) last = { language, money: createMoneyFormat(language) };
	return {
		billing: details.billing,
		snapshot,
		context,
		formats: formatsFor(context, displayDecimals),
		money: context.isPrivate ? hiddenMoney : last.money,
		priceList: { formats: formatsFor({ ...context, isPrivate: false }, displayDecimals), money: last.money },
		serverNow: context.now + snapshot.serverOffsetMs,
	};
}
