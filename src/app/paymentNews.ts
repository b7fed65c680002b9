/**
 * F40. A payment that ends while nobody looks at the Billing tab is told by a notification: once, however many windows
 * were watching it, and not at all where it is seen to end.
 */
import type { AccountState, OpenAccount } from '../account/accountState';
import type { AccountReader } from '../account/accountStore';
import type { CheckoutState } from '../account/details/billingState';
import type { Disposable } from '../platform/disposable';
import type { World } from '../platform/world';
import { describePaymentNews, type EndedCheckout } from '../present/billing/paymentNews';
import type { Intent } from './intent';
import type { PanelPlaceCell } from './panelPlaceCell';
import { presentContextOf } from './presentContextOf';

const key = 'toldPayment.v1';
const lockLimits = { ttlMs: 10_000, waitMs: 5_000 };

export function createPaymentNews(
	world: World,
	store: AccountReader,
	place: PanelPlaceCell,
	dispatch: (intent: Intent) => Promise<void>,
): Disposable {
	let before: CheckoutState['kind'] = 'none';

	function follow(state: AccountState): void {
		const checkout = state.kind === 'open' ? state.details.billing.checkout : null;
		const was = before;
		before = checkout?.kind ?? 'none';
		if (state.kind === 'signedOut') forget();
		if (state.kind !== 'open' || !checkout || checkout.kind === was) return;
		if (checkout.kind === 'arrived' || checkout.kind === 'declined') void tell(checkout, state);
	}

	/** Nothing of an account outlives it. */
	function forget(): void {
		if (world.memory.get(key) !== undefined) world.memory.set(key, undefined).catch(() => {});
	}

	async function tell(checkout: EndedCheckout, { snapshot }: OpenAccount): Promise<void> {
		const isInSight = place.inSight === 'billing';
		const id = checkout.kind === 'arrived' ? checkout.session.id : checkout.checkoutId;
		// Who sees it end tells the other windows that it is told.
		if (!(await isFirst(id)) || isInSight) return;
		const { message, tone, show } = describePaymentNews(checkout, snapshot, presentContextOf(world));
		if ((await world.prompts[tone](message, show)) === show)
			await dispatch({ kind: 'showPlace', place: { tab: 'billing' } });
	}

	async function isFirst(checkoutId: string): Promise<boolean> {
		const taken = await world.locks.withLock('payment-news', lockLimits, async () => {
			if (world.memory.get(key) === checkoutId) return false;
			// A full disk costs a second notification and nothing else.
			await world.memory.set(key, checkoutId).catch(() => {});
			return true;
		});
		return taken.kind === 'busy' || taken.value;
	}

	return store.onDidChange(follow);
}
