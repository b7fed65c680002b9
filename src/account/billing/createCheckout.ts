import type { CheckoutInput, CheckoutSession } from '../../contract/checkout';
import type { BillingBackend } from '../../meter/meteringBackend';
import type { MeterProblem } from '../../meter/meterProblem';
import type { Timers } from '../../platform/timers';
import type { Result } from '../../util/result';

/** Another window may be asking for the same checkout at this moment: what comes of that is this one's answer too. */
const waitMs = 1_000;
const tries = 5;

export async function createCheckout(
	{ backend, timers }: { readonly backend: BillingBackend; readonly timers: Timers },
	item: CheckoutInput,
	idempotencyKey: string,
): Promise<Result<CheckoutSession, MeterProblem>> {
	for (let tried = 1; ; tried++) {
		const answer = await backend.createCheckout(item, idempotencyKey);
		const isUnderWay =
			!answer.ok &&
			answer.problem.kind === 'conflict' &&
			answer.problem.code === 'idempotency-key-in-progress';
		if (!isUnderWay || tried === tries) return answer;
		await new Promise<void>(resolve => timers.after(waitMs, resolve));
	}
}
