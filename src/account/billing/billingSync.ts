/** F40, F41. What can be read and done in the Billing tab, for the account that is signed in. */
import type { BillingBackend } from '../../meter/meteringBackend';
import type { World } from '../../platform/world';
import type { Disposable } from '../../util/disposables';
import type { AccountSnapshot } from '../accountState';
import type { AccountReader } from '../accountStore';
import { IdempotencyKey } from '../idempotencyKey';
import type { BillingAccount } from './billingAccount';
import { BillingLists } from './billingLists';
import { CheckoutSync } from './checkoutSync';
import { PendingCheckouts } from './pendingCheckout';
import { PlanChange } from './planChange';

export interface BillingSyncParts {
	readonly world: Pick<World, 'browser' | 'clock' | 'memory' | 'random' | 'timers' | 'windowFocus'>;
	readonly store: AccountReader;
	readonly account: BillingAccount;
	readonly backend: BillingBackend;
	/** The address of a payment page as it may be opened, or null. */
	readonly allowPage: (address: string, snapshot: AccountSnapshot) => string | null;
}

export class BillingSync {
	readonly lists: BillingLists;
	readonly checkout: CheckoutSync;
	readonly plan: PlanChange;
	readonly #store: AccountReader;
	readonly #following: Disposable;

	constructor({ world, store, account, backend, allowPage }: BillingSyncParts) {
		this.#store = store;
		this.lists = new BillingLists({
			takePen: () => account.takeDetailsPen(),
			backend,
			clock: world.clock,
		});
		this.checkout = new CheckoutSync({
			...world,
			account,
			store,
			backend,
			allowPage,
			key: new IdempotencyKey(world, 'checkout'),
			pending: new PendingCheckouts(world),
		});
		this.plan = new PlanChange({
			account,
			store,
			backend,
			random: world.random,
			clock: world.clock,
		});
		this.#following = store.onDidChange(state => void this.lists.follow(state));
	}

	/** The Billing tab is in sight. */
	show(): Promise<void> {
		return this.lists.show(this.#store.state);
	}

	hide(): void {
		this.lists.hide();
	}

	dispose(): void {
		this.#following.dispose();
		this.lists.forget();
		this.checkout.dispose();
	}
}
