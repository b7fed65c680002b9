/**
 * F40, F41. Plans, the credits for sale and orders: each is read on its own when the Billing tab is looked at, and
 * again whenever the account has changed while it is looked at. Nobody looking means no reading.
 */
import type { BillingBackend } from '../../meter/meteringBackend';
import type { MeterProblem } from '../../meter/meterProblem';
import type { Clock } from '../../platform/clock';
import { ok, type Result } from '../../util/result';
import type { AccountState } from '../accountState';
import type { BillingState, OrderList } from '../details/billingState';
import { DetailReader } from '../details/detailReader';
import type { DetailsPen, TakeDetailsPen } from '../details/detailsPen';
import { type Loadable, latestValue } from '../details/loadable';
import { withNewestOrders } from './withNewestOrders';

export type BillingPart = 'plans' | 'creditPack' | 'orders';

const billingParts: readonly BillingPart[] = ['plans', 'creditPack', 'orders'];
/** Prices and plans change without anything happening on the account. */
const staleMs = 10 * 60_000;

export interface BillingListsParts {
	readonly takePen: TakeDetailsPen;
	readonly backend: BillingBackend;
	readonly clock: Clock;
}

/** Which reading of the account the lists on screen belong to. */
interface ReadFor {
	readonly pen: DetailsPen;
	readonly version: number;
	readonly readAt: number;
}

export class BillingLists {
	readonly #parts: BillingListsParts;
	readonly #readers: Readonly<Record<BillingPart, { read(): Promise<void>; forget(): void }>>;
	#isVisible = false;
	#readFor: ReadFor | null = null;
	/** It was "more" that failed last, so that is what is tried again. */
	#hasFailedMore = false;

	constructor(parts: BillingListsParts) {
		this.#parts = parts;
		const { takePen, backend } = parts;
		const plans = reader(
			takePen,
			billing => billing.plans,
			(billing, read) => ({ ...billing, plans: read }),
		);
		const creditPack = reader(
			takePen,
			billing => billing.creditPack,
			(billing, read) => ({ ...billing, creditPack: read }),
		);
		const orders = reader(
			takePen,
			billing => billing.orders,
			(billing, read) => ({ ...billing, orders: read }),
		);
		this.#readers = {
			plans: { read: () => plans.read(() => backend.plans()), forget: () => plans.forget() },
			creditPack: {
				read: () => creditPack.read(() => backend.creditPack()),
				forget: () => creditPack.forget(),
			},
			orders: {
				read: () => orders.read(latest => this.#askNewestOrders(latest)),
				forget: () => orders.forget(),
			},
		};
	}

	/** The tab is in sight: reads what was never read, what is out of date and what could not be read. */
	async show(state: AccountState): Promise<void> {
		this.#isVisible = true;
		await this.follow(state, 'look');
	}

	hide(): void {
		this.#isVisible = false;
	}

	async retry(part: BillingPart): Promise<void> {
		if (this.#hasToWait(part)) return;
		await (part === 'orders' && this.#hasFailedMore ? this.moreOrders() : this.#readers[part].read());
	}

	async moreOrders(): Promise<void> {
		const pen = this.#parts.takePen();
		const cursor = pen && shownOrders(pen)?.nextCursor;
		if (!cursor || pen.details.billing.isReadingMoreOrders) return;
		update(pen, { isReadingMoreOrders: true });
		const answer = await this.#parts.backend.orders(cursor);
		const shown = shownOrders(pen);
		const stillFits = pen.isValid && shown?.nextCursor === cursor;
		this.#hasFailedMore = stillFits && !answer.ok;
		if (!shown || !stillFits) return update(pen, { isReadingMoreOrders: false });
		if (answer.ok) {
			const { data, page } = answer.value;
			const list = { orders: [...shown.orders, ...data], nextCursor: page.nextCursor };
			const orders = withValue(pen.details.billing.orders, list);
			return update(pen, { isReadingMoreOrders: false, orders });
		}
		const { problem } = answer;
		const failed = { kind: 'failed', problem, previous: shown } as const;
		update(pen, { isReadingMoreOrders: false, orders: failed });
		// The backend does not know this place in the list any more: the beginning is always there.
		if (problem.kind === 'rejected' && problem.code === 'invalid-cursor') await this.#readers.orders.read();
	}

	/** Every reading writes the store and so leads here again: what it is for is noted before it begins. */
	async follow(state: AccountState, occasion: 'change' | 'look' = 'change'): Promise<void> {
		if (!this.#isVisible || state.kind !== 'open') return;
		const before = this.#readFor?.pen.isValid ? this.#readFor : null;
		const pen = before?.pen ?? this.#parts.takePen();
		if (!pen) return;
		if (!before) this.forget();
		const { version } = state.snapshot.overview;
		const now = this.#parts.clock.now();
		const isLook = occasion === 'look';
		const isStale = before === null || (isLook && Math.abs(now - before.readAt) > staleMs);
		if (isStale || before.version !== version) {
			this.#readFor = { pen, version, readAt: now };
			await this.#read(this.#offered(state));
		} else if (isLook) await this.#read(this.#failedParts());
	}

	forget(): void {
		this.#readFor = null;
		this.#hasFailedMore = false;
		for (const part of billingParts) this.#readers[part].forget();
	}

	/** What is not for sale here is not asked for. */
	#offered({ snapshot }: Extract<AccountState, { kind: 'open' }>): readonly BillingPart[] {
		return snapshot.meta.features.purchases ? billingParts : ['plans'];
	}

	#failedParts(): readonly BillingPart[] {
		const billing = this.#readFor?.pen.details.billing;
		return billingParts.filter(part => billing?.[part].kind === 'failed' && !this.#hasToWait(part));
	}

	async #read(parts: readonly BillingPart[]): Promise<void> {
		await Promise.all(parts.map(part => this.#readers[part].read()));
	}

	/** The backend asked for a pause. */
	#hasToWait(part: BillingPart): boolean {
		const loadable = this.#parts.takePen()?.details.billing[part];
		if (loadable?.kind !== 'failed' || loadable.problem.kind !== 'rateLimited') return false;
		return loadable.problem.until > this.#parts.clock.now();
	}

	async #askNewestOrders(latest: () => OrderList | null): Promise<Result<OrderList, MeterProblem>> {
		this.#hasFailedMore = false;
		const answer = await this.#parts.backend.orders(null);
		if (!answer.ok) return answer;
		const { data, page } = answer.value;
		return ok(withNewestOrders(latest(), { orders: data, nextCursor: page.nextCursor }));
	}
}

function reader<T>(
	takePen: TakeDetailsPen,
	pick: (billing: BillingState) => Loadable<T>,
	put: (billing: BillingState, read: Loadable<T>) => BillingState,
): DetailReader<T> {
	return new DetailReader<T>({
		takePen,
		pick: details => pick(details.billing),
		put: (details, read) => ({ ...details, billing: put(details.billing, read) }),
	});
}

function shownOrders(pen: DetailsPen): OrderList | null {
	return latestValue(pen.details.billing.orders);
}

function update(pen: DetailsPen, change: Partial<BillingState>): void {
	pen.write(details => ({ ...details, billing: { ...details.billing, ...change } }));
}

/** The part with another value in it, and everything else about it as it is. */
function withValue<T>(loadable: Loadable<T>, value: T): Loadable<T> {
	return loadable.kind === 'loading' ? { ...loadable, previous: value } : { kind: 'ready', value };
}
