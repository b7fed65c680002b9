/**
 * Hold, then settle: credits are set aside at the estimate before the work and settled at the actual cost
 * after it. A hold that nobody ends lapses. Settling never fails for want of credits, because the work has
 * been done: what is missing is booked as overage. Each call expects that due transitions have been applied.
 */
import { fail, ok, type Result } from '../../../src/util/result';
import { findHold, type HoldTally } from './ledgerIndex';
import type { LedgerPen } from './ledgerPen';
import { returnHeld } from './returnHeld';
import { repayOverage, takeInBurnOrder } from './takeInBurnOrder';

export const HOLD_LIFETIME_MS = 10 * 60 * 1000;

export interface NotEnoughCredits {
	readonly requiredMicro: number;
	readonly spendableMicro: number;
}

export function openHold(
	pen: LedgerPen,
	holdId: string,
	amountMicro: number,
): Result<HoldTally, NotEnoughCredits> {
	const { index, at } = pen;
	const neededMicro = index.allowance?.unlimited === true ? 0 : amountMicro;
	if (neededMicro > index.spendableMicro) {
		return fail({ requiredMicro: neededMicro, spendableMicro: index.spendableMicro });
	}
	pen.write({ type: 'holdOpened', holdId, amountMicro: 0, expiresAt: at + HOLD_LIFETIME_MS });
	takeInBurnOrder(pen, neededMicro, { type: 'held', holdId });
	return ok(findHold(index, holdId));
}

export function settleHold(pen: LedgerPen, hold: HoldTally, actualMicro: number): void {
	const missingMicro = hold.status === 'open' ? returnHeld(pen, hold, actualMicro) : actualMicro;
	chargeBeyondHold(pen, hold.id, missingMicro);
	pen.write({ type: 'holdEnded', holdId: hold.id, amountMicro: 0, outcome: 'settled', actualMicro });
	repayOverage(pen);
}

export function releaseHold(pen: LedgerPen, hold: HoldTally, outcome: 'released' | 'expired'): void {
	returnHeld(pen, hold, 0);
	pen.write({ type: 'holdEnded', holdId: hold.id, amountMicro: 0, outcome, actualMicro: 0 });
	repayOverage(pen);
}

function chargeBeyondHold(pen: LedgerPen, holdId: string, costMicro: number): void {
	if (costMicro === 0) return;
	if (pen.index.allowance?.unlimited === true) {
		pen.write({ type: 'unmetered', holdId, amountMicro: 0, costMicro });
		return;
	}
	const overageMicro = takeInBurnOrder(pen, costMicro, { type: 'consumed', holdId });
	if (overageMicro > 0) pen.write({ type: 'overage', holdId, amountMicro: 0, overageMicro });
}
