/**
 * The checkout that is being paid for, written down so that a reload of the window or a restart does not lose sight of
 * it. It names the checkout and carries no address and no amount: those are read from the backend again.
 */
import { type CheckoutInput, checkoutInputSchema } from '../../contract/checkout';
import { decode } from '../../contract/incoming';
import type { Clock } from '../../platform/clock';
import type { Memory } from '../../platform/memory';
import { isInstantMs } from '../../util/isInstantMs';
import type { AccountSnapshot } from '../accountState';
import type { PurchaseBaseline } from './hasArrived';

const key = 'pendingCheckout.v1';
/** A payment page does not live for a day; what is older is not waited for any more. */
const lifeMs = 24 * 60 * 60_000;

export interface PendingCheckout {
	readonly origin: string;
	readonly accountId: string;
	readonly checkoutId: string;
	readonly item: CheckoutInput;
	readonly startedAt: number;
	readonly before: PurchaseBaseline;
}

export class PendingCheckouts {
	readonly #memory: Memory;
	readonly #clock: Clock;

	constructor({ memory, clock }: { readonly memory: Memory; readonly clock: Clock }) {
		this.#memory = memory;
		this.#clock = clock;
	}

	/** Of this account at this backend; nothing for anybody else. */
	read({ origin, overview }: AccountSnapshot): PendingCheckout | null {
		const pending = readPending(this.#memory.get(key));
		if (!pending || pending.origin !== origin || pending.accountId !== overview.identity.accountId)
			return null;
		return Math.abs(this.#clock.now() - pending.startedAt) < lifeMs ? pending : null;
	}

	/** A full disk costs the memory of it over a restart and nothing else. */
	async write(pending: PendingCheckout): Promise<void> {
		await this.#memory.set(key, pending).catch(() => {});
	}

	async clear(): Promise<void> {
		if (this.#memory.get(key) === undefined) return;
		await this.#memory.set(key, undefined).catch(() => {});
	}
}

function readPending(value: unknown): PendingCheckout | null {
	if (!isRecord(value)) return null;
	const { origin, accountId, checkoutId, startedAt, before } = value;
	const item = decode(checkoutInputSchema, value['item']);
	const isComplete =
		typeof origin === 'string' &&
		typeof accountId === 'string' &&
		typeof checkoutId === 'string' &&
		isInstantMs(startedAt);
	if (!isComplete || !item.ok || !isRecord(before)) return null;
	const { purchasedIds, additionalMicro } = before;
	const ids = Array.isArray(purchasedIds) ? purchasedIds.filter(id => typeof id === 'string') : null;
	return {
		origin,
		accountId,
		checkoutId,
		item: item.value,
		startedAt,
		before: {
			purchasedIds: ids,
			additionalMicro: Number.isSafeInteger(additionalMicro) ? Number(additionalMicro) : null,
		},
	};
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
