import { httpsUrl } from './httpsUrl';
import { identifier } from './identifier';
import { instant } from './instant';
import { micro } from './micro';
import { moneySchema } from './money';
import { pageOf } from './page';
import { type Decoded, wire } from './wire';

/** F40. Something that was paid for. All critical but the receipt. */
export const orderSchema = wire('Order', r =>
	r.object({
		id: identifier(),
		createdAt: instant(),
		kind: r.openEnum(['creditPack', 'plan']),
		status: r.openEnum(['paid', 'refunded', 'failed', 'pending']),
		amount: r.of(moneySchema),
		creditsMicro: r.orNull(micro()),
		receiptUrl: r.softNull(httpsUrl()),
	}),
);
export type Order = Decoded<typeof orderSchema>;

export const orderPageSchema = pageOf(orderSchema);
export type OrderPage = Decoded<typeof orderPageSchema>;
