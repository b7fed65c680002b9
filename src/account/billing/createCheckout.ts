/**
 * Asks for a payment page, under the key of an earlier press that was never answered if there was one. What that led to
 * may be long over: a page that has expired, or a refusal for a reason that is gone. Then this press is a new one.
 */
import type { CheckoutInput, CheckoutSession } from '../../contract/checkout';
import type { BillingBackend } from '../../meter/meteringBackend';
import type { MeterProblem } from '../../meter/meterProblem';
import type { Timers } from '../../platform/timers';
import type { Result } from '../../util/result';
import type { IdempotencyKey } from '../idempotencyKey';
import { isAmbiguous } from '../isAmbiguous';
import { itemText } from './itemText';

/** Another window may be asking for the same checkout at this moment: what comes of that is this one's answer too. */
const waitMs = 1_000;
const tries = 5;

type Answer = Result<CheckoutSession, MeterProblem>;

export interface CreateCheckoutParts {
	readonly backend: BillingBackend;
	readonly timers: Timers;
	readonly key: IdempotencyKey;
}

export interface CheckoutWish {
	readonly accountId: string;
	readonly item: CheckoutInput;
	/** Nobody signed out or changed their mind. */
	readonly isCurrent: () => boolean;
	readonly isOver: (session: CheckoutSession) => boolean;
}

export async function createCheckout(parts: CreateCheckoutParts, wish: CheckoutWish): Promise<Answer> {
	const { key } = parts;
	const { accountId, item } = wish;
	const content = itemText(item);
	for (;;) {
		const isRepeat = key.isWaiting(accountId, content);
		const uuid = await key.forAccount(accountId, content);
		const answer = await ask(parts, item, uuid);
		await key.settle(uuid, answer.ok ? null : answer.problem);
		const isOutOfDate = answer.ok ? wish.isOver(answer.value) : isRefusal(answer.problem);
		if (!isRepeat || !isOutOfDate || !wish.isCurrent()) return answer;
	}
}

async function ask(
	{ backend, timers }: CreateCheckoutParts,
	item: CheckoutInput,
	uuid: string,
): Promise<Answer> {
	for (let tried = 1; ; tried++) {
		const answer = await backend.createCheckout(item, uuid);
		const isUnderWay =
			!answer.ok &&
			answer.problem.kind === 'conflict' &&
			answer.problem.code === 'idempotency-key-in-progress';
		if (!isUnderWay || tried === tries) return answer;
		await new Promise<void>(resolve => timers.after(waitMs, resolve));
	}
}

/** Because of how the account was, which may have changed. */
function isRefusal(problem: MeterProblem): boolean {
	return (problem.kind === 'forbidden' || problem.kind === 'conflict') && !isAmbiguous(problem);
}
