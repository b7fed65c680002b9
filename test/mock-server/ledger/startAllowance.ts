/**
 * A plan takes effect: its first period starts at this instant. What was left of the allowance before it (and
 * of a trial, which ends with the first paid plan) is carried over on an upgrade, or voided when a plan is
 * taken away. A plan that ends at its period's end leaves nothing behind to decide about.
 */
import type { Allowance } from './allowance';
import { nextBoundary } from './billingPeriod';
import { carryOver } from './carryOver';
import { grantAllocation } from './dueTransitions';
import { isAllowanceKind } from './ledgerIndex';
import type { LedgerPen } from './ledgerPen';
import { repayOverage } from './takeInBurnOrder';
import { voidGrant } from './voidGrant';

export type Leftover = 'carriedOver' | 'voided';

export function startAllowance(pen: LedgerPen, allowance: Allowance, leftover: Leftover): void {
	const { index, at } = pen;
	const replaced = index.live.filter(
		({ grant, phase }) =>
			phase === 'active' &&
			(isAllowanceKind(grant) || (grant.kind === 'trial' && leftover === 'carriedOver')),
	);
	const endAt = nextBoundary(allowance, at);
	pen.write({ type: 'allowanceSet', amountMicro: 0, allowance });
	pen.write({ type: 'periodStarted', amountMicro: 0, startAt: at, endAt });
	if (leftover === 'carriedOver') carryOver(pen, replaced);
	else for (const { grant } of replaced) voidGrant(pen, grant.id);
	grantAllocation(pen, endAt);
	repayOverage(pen);
}
