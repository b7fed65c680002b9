/**
 * Uses credits up to a given rest, evenly over the days, with requests a person could have made; the last one
 * is measured to the micro-credit.
 */
import type { Account } from '../account/account';
import type { RecordRequest } from '../account/commands';
import { credits } from '../account/credits';
import { findModel } from '../account/modelCatalogue';
import { priceTokens } from '../ledger/priceTokens';
import type { Life } from './life';
import { drawRequest } from './work';

const MINUTE_MS = 60_000;
const REQUESTS_PER_DAY = 24;
const FIRST_HOUR = 8;
const HOURS = 10;

export function spendDownTo(life: Life, leftMicro: number, fromDaysAgo: number): void {
	const count = fromDaysAgo * REQUESTS_PER_DAY;
	let startMicro: number | undefined;
	for (let index = 0; index < count; index += 1) {
		const daysAgo = fromDaysAgo - Math.floor(index / REQUESTS_PER_DAY);
		const minute = Math.floor(
			((index % REQUESTS_PER_DAY) / REQUESTS_PER_DAY) * HOURS * 60 + life.random() * 20,
		);
		life.does(life.daysAgo(daysAgo, FIRST_HOUR, minute), (account, now) => {
			const aboveMicro = account.balance(now).spendableMicro - leftMicro;
			startMicro ??= aboveMicro;
			if (aboveMicro > startMicro * (1 - (index + 1) / count)) workSome(life, account, aboveMicro, now);
		});
	}
	life.does(life.now - 2 * MINUTE_MS, (account, now) => {
		spendExactly(account, account.balance(now).spendableMicro - leftMicro, now);
	});
}

/** Less than half of what there is at a time, so that it is always let in; near the end nothing. */
function workSome(life: Life, account: Account, aboveMicro: number, now: number): void {
	const clientSessionId = `window-${Math.floor(now / (4 * 60 * MINUTE_MS))}`;
	const targetMicro = Math.min(aboveMicro * 0.4, credits(2 + 3 * life.random()));
	if (targetMicro < credits(0.2)) return;
	const modelId = targetMicro > credits(1) ? 'deep-thinker' : 'balanced-2';
	const usual = drawRequest(life.random, [[modelId, 1]]);
	const scale = targetMicro / usualCostMicro(usual);
	const inputTokens = Math.floor(usual.inputTokens * scale);
	const outputTokens = Math.floor(usual.outputTokens * scale);
	const cacheReadTokens = Math.floor(usual.cacheReadTokens * scale);
	const cacheWriteTokens = Math.floor(usual.cacheWriteTokens * scale);
	const tokens = { inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens };
	account.recordRequest({ ...usual, ...tokens, clientSessionId }, now);
}

function usualCostMicro(request: RecordRequest): number {
	const model = findModel(request.modelId);
	if (model === undefined) throw new RangeError(`No model ${request.modelId}`);
	return priceTokens(request, model);
}

/** Cached tokens of the small model cost a hair less than one micro-credit each, so any sum can be hit. */
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
