/**
 * F40, F41. One payment at a time, from the press to the moment at which what was paid for is on the account. The
 * payment itself happens on the provider's page: here a page is asked for, opened, and looked after. However often
 * somebody presses, one checkout comes of it; and nothing is opened for somebody who signed out or changed their mind
 * while the page was being prepared.
 */
import type { CheckoutInput, CheckoutSession } from '../../contract/checkout';
import type { BillingBackend } from '../../meter/meteringBackend';
import type { MeterProblem } from '../../meter/meterProblem';
import type { Browser } from '../../platform/browser';
import type { Clock } from '../../platform/clock';
import type { Timers } from '../../platform/timers';
import type { WindowFocus } from '../../platform/windowFocus';
import type { Disposable } from '../../util/disposables';
import type { AccountSnapshot, AccountState } from '../accountState';
import type { AccountReader } from '../accountStore';
import type { CheckoutState } from '../details/billingState';
import type { DetailsPen } from '../details/detailsPen';
import type { IdempotencyKey } from '../idempotencyKey';
import type { BillingAccount } from './billingAccount';
import type { CheckoutOutcome } from './checkoutOutcome';
import { CheckoutWatch, type WatchVerdict } from './checkoutWatch';
import { createCheckout } from './createCheckout';
import { hasArrived, purchaseBaseline } from './hasArrived';
import { isSameItem } from './itemText';
import type { PendingCheckout, PendingCheckouts } from './pendingCheckout';

export interface CheckoutSyncParts {
	readonly account: BillingAccount;
	readonly store: AccountReader;
	readonly backend: BillingBackend;
	readonly key: IdempotencyKey;
	readonly pending: PendingCheckouts;
	readonly browser: Browser;
	readonly clock: Clock;
	readonly timers: Timers;
	readonly windowFocus: WindowFocus;
	/** The address as it may be opened, or null. */
	readonly allowPage: (address: string, snapshot: AccountSnapshot) => string | null;
}

/** One press, and what became of it. */
interface Attempt {
	readonly pen: DetailsPen;
	readonly item: CheckoutInput;
	/** Null until the backend has made a checkout. */
	pending: PendingCheckout | null;
	outcome: Promise<CheckoutOutcome> | null;
}

export class CheckoutSync {
	readonly #parts: CheckoutSyncParts;
	readonly #watch: CheckoutWatch;
	readonly #following: Disposable;
	#attempt: Attempt | null = null;
	/** Of the session whose unfinished checkout was looked for. */
	#resumedWith: DetailsPen | null = null;
	#trouble: MeterProblem | null = null;

	constructor(parts: CheckoutSyncParts) {
		this.#parts = parts;
		const { clock, timers, windowFocus } = parts;
		this.#watch = new CheckoutWatch({
			clock,
			timers,
			windowFocus,
			check: () => this.#check(),
			onDidChange: () => this.#showWatching(),
		});
		this.#following = parts.store.onDidChange(state => this.#follow(state));
		this.#follow(parts.store.state);
	}

	/** Pressing again while the page is prepared joins, and while it is open brings the same page back. */
	start(item: CheckoutInput): Promise<CheckoutOutcome> {
		const pen = this.#parts.account.takeDetailsPen();
		if (!pen) return Promise.resolve({ kind: 'notReady' });
		const before = this.#current();
		if (before?.outcome) return before.outcome;
		const shown = pen.details.billing.checkout;
		if (before && shown.kind === 'open' && isSameItem(shown.item, item) && !this.#isOver(shown.session, pen))
			return this.openPage();
		this.#watch.stop();
		const attempt: Attempt = { pen, item, pending: null, outcome: null };
		this.#attempt = attempt;
		this.#show(attempt, { kind: 'starting', item });
		attempt.outcome = this.#create(attempt).finally(() => {
			attempt.outcome = null;
		});
		return attempt.outcome;
	}

	/** Opens the page of the checkout under way, for the first time or again. */
	async openPage(): Promise<CheckoutOutcome> {
		const attempt = this.#current();
		const shown = attempt?.pen.details.billing.checkout;
		if (!attempt || shown?.kind !== 'open') return { kind: 'notReady' };
		const address = this.#parts.allowPage(shown.session.url, attempt.pen.snapshot);
		if (address === null) return this.#refusePage(attempt);
		this.#watch.start();
		this.#showWatching();
		try {
			return { kind: (await this.#parts.browser.open(address)) ? 'opened' : 'notOpened' };
		} catch {
			return { kind: 'notOpened' };
		}
	}

	/** The user asks after the watch has ended. Null when the backend answered, whatever it said. */
	async check(): Promise<MeterProblem | null> {
		if (!this.#current()?.pending) return null;
		this.#watch.start();
		this.#showWatching();
		await this.#watch.check();
		return this.#trouble;
	}

	/** Not watched any more, not opened any more, and nothing of it on screen. What was paid is not lost by it. */
	async stop(): Promise<void> {
		this.#drop();
		const pen = this.#parts.account.takeDetailsPen();
		if (pen) put(pen, { kind: 'none' });
		await this.#parts.pending.clear();
	}

	dispose(): void {
		this.#attempt = null;
		this.#watch.dispose();
		this.#following.dispose();
	}

	async #create(attempt: Attempt): Promise<CheckoutOutcome> {
		const { pending } = this.#parts;
		const { pen, item } = attempt;
		const { accountId } = pen.snapshot.overview.identity;
		// As it was at the press: another window may have paid the same checkout before this one has its answer.
		const before = purchaseBaseline(pen.snapshot);
		const answer = await createCheckout(this.#parts, {
			accountId,
			item,
			isCurrent: () => this.#isCurrent(attempt),
			isOver: session => this.#isOver(session, pen),
		});
		if (!this.#isCurrent(attempt)) return { kind: 'overtaken' };
		if (!answer.ok) {
			this.#end(attempt, { kind: 'failed', item, problem: answer.problem });
			// What made it impossible is on the account: it is shown there.
			if (answer.problem.kind === 'forbidden' || answer.problem.kind === 'conflict')
				void this.#parts.account.readAnew();
			return { kind: 'failed', problem: answer.problem };
		}
		attempt.pending = {
			origin: pen.snapshot.origin,
			accountId,
			checkoutId: answer.value.id,
			item,
			startedAt: this.#parts.clock.now(),
			before,
		};
		void pending.write(attempt.pending);
		this.#show(attempt, { kind: 'open', item, session: answer.value, isWatched: true });
		return this.openPage();
	}

	/** An address that leads who knows where is an answer that was not promised. */
	#refusePage(attempt: Attempt): CheckoutOutcome {
		const problem = { kind: 'contractBroken', route: '/v1/checkout-sessions', path: '/url' } as const;
		this.#end(attempt, { kind: 'failed', item: attempt.item, problem });
		return { kind: 'failed', problem };
	}

	async #check(): Promise<WatchVerdict> {
		const attempt = this.#current();
		if (!attempt?.pending) return { kind: 'done' };
		this.#trouble = await this.#look(attempt, attempt.pending);
		if (!this.#isCurrent(attempt)) return { kind: 'done' };
		const notBefore = this.#trouble?.kind === 'rateLimited' ? this.#trouble.until : 0;
		return { kind: 'goOn', notBefore };
	}

	/** Reads the checkout until it is paid, and from then on the account until it has what was paid for. */
	async #look(attempt: Attempt, pending: PendingCheckout): Promise<MeterProblem | null> {
		const { pen, item } = attempt;
		const shown = pen.details.billing.checkout;
		let session = shown.kind === 'paid' ? shown.session : null;
		if (!session) {
			const read = await this.#parts.backend.checkout(pending.checkoutId);
			if (!this.#isCurrent(attempt)) return null;
			if (!read.ok) return this.#takeProblem(attempt, read.problem);
			if (read.value.status !== 'completed') return this.#takeUnpaid(attempt, read.value);
			session = read.value;
			this.#watch.start();
			this.#show(attempt, { kind: 'paid', item, session, isWatched: true });
		}
		const problem = await this.#parts.account.readAnew();
		if (!this.#isCurrent(attempt)) return null;
		if (problem === null && hasArrived(pen.snapshot, { item, session, before: pending.before }))
			this.#end(attempt, { kind: 'arrived', item, session });
		return problem;
	}

	#takeUnpaid(attempt: Attempt, session: CheckoutSession): null {
		const { item } = attempt;
		if (session.status === 'expired') this.#end(attempt, { kind: 'expired', item });
		else if (session.status === 'failed')
			this.#end(attempt, { kind: 'declined', item, checkoutId: session.id });
		else this.#show(attempt, { kind: 'open', item, session, isWatched: this.#watch.isWatching });
		return null;
	}

	#takeProblem(attempt: Attempt, problem: MeterProblem): MeterProblem {
		// The backend does not know this checkout, or not from this account. Everything else may pass.
		if (problem.kind === 'rejected' || problem.kind === 'forbidden')
			this.#end(attempt, { kind: 'failed', item: attempt.item, problem });
		return problem;
	}

	#follow(state: AccountState): void {
		if (state.kind === 'signedOut' || state.kind === 'signingIn') {
			this.#drop();
			void this.#parts.pending.clear();
			void this.#parts.key.clear();
		}
		if (state.kind !== 'open') return;
		if (state.trouble === null) this.#noticeArrival();
		if (this.#resumedWith?.isValid) return;
		this.#drop();
		const pen = this.#parts.account.takeDetailsPen();
		this.#resumedWith = pen;
		if (pen) this.#resume(pen);
	}

	/** After the watch has ended, whoever reads the account next finds what has come in. */
	#noticeArrival(): void {
		const attempt = this.#current();
		const shown = attempt?.pen.details.billing.checkout;
		if (!attempt?.pending || shown?.kind !== 'paid' || shown.isWatched) return;
		const { item, session } = shown;
		if (hasArrived(attempt.pen.snapshot, { item, session, before: attempt.pending.before }))
			this.#end(attempt, { kind: 'arrived', item, session });
	}

	/** A reload of the window in the middle of a payment. */
	#resume(pen: DetailsPen): void {
		const pending = this.#parts.pending.read(pen.snapshot);
		if (!pending) return;
		this.#attempt = { pen, item: pending.item, pending, outcome: null };
		this.#watch.start();
		void this.#watch.check();
	}

	#isOver({ expiresAt }: CheckoutSession, { snapshot }: DetailsPen): boolean {
		return Date.parse(expiresAt) <= this.#parts.clock.now() + snapshot.serverOffsetMs;
	}

	#showWatching(): void {
		const attempt = this.#current();
		const shown = attempt?.pen.details.billing.checkout;
		if (!attempt || (shown?.kind !== 'open' && shown?.kind !== 'paid')) return;
		if (shown.isWatched !== this.#watch.isWatching)
			this.#show(attempt, { ...shown, isWatched: this.#watch.isWatching });
	}

	#end(attempt: Attempt, state: CheckoutState): void {
		this.#drop();
		this.#show(attempt, state);
		void this.#parts.pending.clear();
	}

	#drop(): void {
		this.#attempt = null;
		this.#watch.stop();
	}

	#current(): Attempt | null {
		return this.#attempt?.pen.isValid ? this.#attempt : null;
	}

	#isCurrent(attempt: Attempt): boolean {
		return this.#current() === attempt;
	}

	#show(attempt: Attempt, checkout: CheckoutState): void {
		put(attempt.pen, checkout);
	}
}

function put(pen: DetailsPen, checkout: CheckoutState): void {
	pen.write(details => ({ ...details, billing: { ...details.billing, checkout } }));
}
