/** Uses credits up to a given rest, to the micro-credit, with requests a person could have made. */
import type { Account } from '../account/account';
import { credits } from '../account/credits';
import type { Life } from './life';

const MINUTE_MS = 60_000;
const REQUESTS = 120;

/** A large request costs about this much, and the last one, exactly measured, at most twice of it. */
const LARGE_MICRO = credits(2);

export function spendDownTo(life: Life, leftMicro: number, fromAt: number): void {
	const stepMs = Math.floor((life.now - 2 * MINUTE_MS - fromAt) / REQUESTS);
	for (let index = 0; index < REQUESTS; index += 1) {
		life.does(fromAt + index * stepMs, (account, now) => {
			const aboveMicro = account.balance(now).spendableMicro - leftMicro;
			const requestsLeft = REQUESTS - index;
			const shareMicro = Math.ceil((aboveMicro / requestsLeft) * (0.7 + life.random() * 0.6));
			if (requestsLeft === 1) spendExactly(account, aboveMicro, now);
			else if (aboveMicro > 2 * LARGE_MICRO) spendExactly(account, Math.max(LARGE_MICRO, shareMicro), now);
		});
	}
}

/** One micro-credit is a cached token of the small model, near enough to hit any sum exactly. */
export function spendExactly(account: Account, amountMicro: number, now: number): void {
	const microPerToken = 0.99;
	const cacheReadTokens = Math.floor(amountMicro / microPerToken);
	const tokens = { inputTokens: 0, outputTokens: 0, cacheReadTokens, cacheWriteTokens: 0 };
	const command = {
		operation: 'explain',
		modelId: 'swift-mini',
		maxOutputTokens: 0,
		durationMs: 6_400,
	} as const;
	const recorded = account.recordRequest({ ...command, ...tokens }, now);
	if (!recorded.ok || recorded.value.request.creditsMicro !== amountMicro) {
		throw new RangeError(`Could not spend exactly ${amountMicro}`);
	}
}
