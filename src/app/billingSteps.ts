import type { OpenAccount } from '../account/accountState';
import type { AccountReader } from '../account/accountStore';
import type { BillingPart } from '../account/billing/billingLists';
import type { BillingSync } from '../account/billing/billingSync';
import type { CheckoutOutcome } from '../account/billing/checkoutOutcome';
import type { PlanChangeOutcome } from '../account/billing/planChangeOutcome';
import { latestValue } from '../account/details/loadable';
import { paymentPage } from '../meter/paymentPage';
import type { World } from '../platform/world';
import { cancelQuestion, describePlanChange } from '../present/billing/planChangeText';
import { canCancel } from '../present/billing/subscriptionAction';
import { describeProblem } from '../present/problemText';
import { promptTexts } from '../present/promptTexts';
import type { DetailSection } from '../protocol/panelIntent';
import type { PanelTab } from '../protocol/panelTab';
import type { Connection } from './connection';
import { opens } from './opens';
import { presentContextOf } from './presentContextOf';

export interface BillingSteps {
	/** The tab in sight decides whether billing is kept up to date; null while the panel is out of sight. */
	showTab(tab: PanelTab | null): Promise<void>;
	/** What belongs to another tab is left to that. */
	retrySection(section: DetailSection): Promise<void>;
	moreOrders(): Promise<void>;
	openReceipt(orderId: string): Promise<void>;
	buyCredits(quantity: number): Promise<void>;
	choosePlan(planId: string): Promise<void>;
	openPaymentPage(): Promise<void>;
	checkPayment(): Promise<void>;
	stopWaiting(): Promise<void>;
	cancelSubscription(): Promise<void>;
	resumeSubscription(): Promise<void>;
}

export interface BillingStepsParts {
	readonly world: World;
	readonly store: AccountReader;
	readonly connection: () => Connection | null;
	/** Offers the way there to somebody who is not signed in; the result is then null. */
	readonly connectedAndSignedIn: () => Promise<Connection | null>;
}

/** F40, F41 as the user lives through them. How a payment stands is told by the panel; only a way out is a question. */
export function createBillingSteps(parts: BillingStepsParts): BillingSteps {
	const { world, store, connection, connectedAndSignedIn } = parts;
	const { prompts, browser } = world;
	const texts = promptTexts();
	const context = () => presentContextOf(world);
	let isAskingToCancel = false;

	async function pay(start: (billing: BillingSync) => Promise<CheckoutOutcome>): Promise<void> {
		const active = await connectedAndSignedIn();
		if (!active) return;
		if (store.state.kind !== 'open') await active.sync.refresh();
		const outcome = await start(active.billing);
		if (outcome.kind === 'notReady') void prompts.inform(texts.accountStillLoading);
		if (outcome.kind !== 'notOpened') return;
		if ((await prompts.warn(texts.paymentPageNotOpened, texts.retry)) === texts.retry)
			await active.billing.checkout.openPage();
	}

	async function openReceipt(orderId: string): Promise<void> {
		const open = openAccount();
		const orders = open && latestValue(open.details.billing.orders);
		const order = orders?.orders.find(({ id }) => id === orderId);
		const address = open && order ? paymentPage(order.receiptUrl, open.snapshot) : null;
		if (address !== null && (await opens(browser, address))) return;
		void prompts.warn(texts.linkNotOpened);
	}

	/** Asked again if what was agreed to has changed by the time of the answer. */
	async function cancelSubscription(): Promise<void> {
		const active = await connectedAndSignedIn();
		if (!active || isAskingToCancel) return;
		isAskingToCancel = true;
		try {
			let agreedTo = '';
			for (;;) {
				const question = await questionFor(active);
				if (!question) return;
				if (question.detail === agreedTo) break;
				if (!(await prompts.confirm(question))) return;
				agreedTo = question.detail;
			}
			await tell('cancel', await active.billing.plan.cancel());
		} finally {
			isAskingToCancel = false;
		}
	}

	async function questionFor(active: Connection) {
		const subscription = await active.billing.plan.readFresh();
		const open = openAccount();
		if (!subscription.ok || !open) {
			const why = subscription.ok || !subscription.problem ? null : subscription.problem;
			const reason = why ? ` ${describeProblem(why, context()).message}` : '';
			void prompts.warn(texts.planNotRead + reason);
			return null;
		}
		if (canCancel(subscription.value)) return cancelQuestion(subscription.value, open, context());
		const conflict = { kind: 'conflict', subscription: subscription.value } as const;
		await tell('cancel', conflict);
		return null;
	}

	async function tell(change: 'cancel' | 'resume', outcome: PlanChangeOutcome): Promise<void> {
		if (outcome.kind === 'overtaken') return;
		if (outcome.kind === 'notReady') {
			void prompts.inform(texts.accountStillLoading);
			return;
		}
		const { message, tone } = describePlanChange(change, outcome, context());
		void (tone === 'bad' ? prompts.warn(message) : prompts.inform(message));
	}

	function openAccount(): OpenAccount | null {
		return store.state.kind === 'open' ? store.state : null;
	}

	return {
		async showTab(tab) {
			const billing = connection()?.billing;
			if (tab === 'billing') await billing?.show();
			else billing?.hide();
		},
		async retrySection(section) {
			const part = partOf[section];
			if (part) await connection()?.billing.lists.retry(part);
		},
		async moreOrders() {
			await connection()?.billing.lists.moreOrders();
		},
		openReceipt,
		buyCredits: quantity => pay(({ checkout }) => checkout.start({ kind: 'creditPack', quantity })),
		choosePlan: planId => pay(({ checkout }) => checkout.start({ kind: 'plan', planId })),
		openPaymentPage: () => pay(({ checkout }) => checkout.openPage()),
		async checkPayment() {
			const problem = await connection()?.billing.checkout.check();
			if (problem) prompts.flash(describeProblem(problem, context()).message);
		},
		async stopWaiting() {
			await connection()?.billing.checkout.stop();
		},
		cancelSubscription,
		async resumeSubscription() {
			const active = await connectedAndSignedIn();
			if (active) await tell('resume', await active.billing.plan.resume());
		},
	};
}

const partOf: Partial<Record<DetailSection, BillingPart>> = {
	plans: 'plans',
	creditPack: 'creditPack',
	orders: 'orders',
};
