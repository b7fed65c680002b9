/**
 * What can happen to a ledger in a story. `which` picks among what is there; with nothing there, nothing
 * happens.
 */
import * as fc from 'fast-check';
import type { Allowance } from '../../mock-server/ledger/allowance';
import type { GrantKind } from '../../mock-server/ledger/grant';
import type { Ledger } from '../../mock-server/ledger/ledger';
import type { Leftover } from '../../mock-server/ledger/startAllowance';
import { DAY_MS, type Step, stories, tellCredits } from './story';

export type LedgerAction =
	| {
			readonly do: 'give';
			readonly kind: GrantKind;
			readonly amountMicro: number;
			readonly startsInDays: number;
			readonly lastsDays: number | null;
	  }
	| { readonly do: 'open'; readonly amountMicro: number }
	| { readonly do: 'spend'; readonly heldMicro: number; readonly actualMicro: number }
	| { readonly do: 'settle'; readonly which: number; readonly percent: number }
	| { readonly do: 'release'; readonly which: number }
	| { readonly do: 'void'; readonly which: number }
	| { readonly do: 'startPlan'; readonly plan: Plan; readonly leftover: Leftover }
	| { readonly do: 'endPlan' }
	| { readonly do: 'resumePlan' }
	| { readonly do: 'look' };

type Plan = Pick<Allowance, 'amountMicro' | 'cadence' | 'rollover' | 'unlimited'>;

/** Mostly round sums, sometimes one micro-credit, sometimes an odd one. */
export const amountsMicro = fc.oneof(
	fc.integer({ min: 1, max: 60 }).map(whole => whole * 1_000_000),
	fc.constant(1),
	fc.integer({ min: 1, max: 50_000_000 }),
);

export const plans: fc.Arbitrary<Plan> = fc.record({
	amountMicro: fc.oneof(amountsMicro, fc.constant(0)),
	cadence: fc.constantFrom('month', 'thirtyDays'),
	rollover: fc.option(fc.record({ maxMicro: fc.option(amountsMicro) })),
	unlimited: fc.constantFrom(false, false, false, true),
});

const kinds = fc.constantFrom<GrantKind>(
	'dailyBonus',
	'trial',
	'freeQuota',
	'promo',
	'referral',
	'purchased',
);
const which = fc.nat({ max: 5 });

const gifts = fc.record({
	do: fc.constant('give' as const),
	kind: kinds,
	amountMicro: amountsMicro,
	startsInDays: fc.constantFrom(0, 0, 0, 1, 5),
	lastsDays: fc.constantFrom(null, 1, 7, 30),
});

const actions: fc.Arbitrary<LedgerAction> = fc.oneof(
	{ weight: 5, arbitrary: gifts },
	{
		weight: 3,
		arbitrary: fc.record({
			do: fc.constant('spend' as const),
			heldMicro: amountsMicro,
			actualMicro: amountsMicro,
		}),
	},
	{ weight: 5, arbitrary: amountsMicro.map(amountMicro => ({ do: 'open' as const, amountMicro })) },
	{
		weight: 4,
		arbitrary: fc.record({
			do: fc.constant('settle' as const),
			which,
			percent: fc.integer({ min: 0, max: 400 }),
		}),
	},
	{ weight: 4, arbitrary: which.map(index => ({ do: 'release' as const, which: index })) },
	{ weight: 1, arbitrary: which.map(index => ({ do: 'void' as const, which: index })) },
	{
		weight: 2,
		arbitrary: fc.record({
			do: fc.constant('startPlan' as const),
			plan: plans,
			leftover: fc.constantFrom<Leftover>('carriedOver', 'voided'),
		}),
	},
	{ weight: 1, arbitrary: fc.constantFrom({ do: 'endPlan' as const }, { do: 'resumePlan' as const }) },
	{ weight: 2, arbitrary: fc.constant({ do: 'look' as const }) },
);

export const ledgerStories = stories(actions, tellLedgerAction, { mostDays: 31, steps: 30 });

function tellLedgerAction(action: LedgerAction): string {
	switch (action.do) {
		case 'give': {
			const starts = action.startsInDays === 0 ? '' : ` from ${action.startsInDays} days later`;
			const lasts = action.lastsDays === null ? 'for ever' : `for ${action.lastsDays} days`;
			return `give ${tellCredits(action.amountMicro)} of ${action.kind}${starts} ${lasts}`;
		}
		case 'open':
			return `set ${tellCredits(action.amountMicro)} aside`;
		case 'spend':
			return `set ${tellCredits(action.heldMicro)} aside and spend ${tellCredits(action.actualMicro)}`;
		case 'settle':
			return `settle hold ${action.which} at ${action.percent} % of what it holds`;
		case 'release':
			return `release hold ${action.which}`;
		case 'void':
			return `void grant ${action.which}`;
		case 'startPlan':
			return `start a plan (${tellPlan(action.plan)}), leftover ${action.leftover}`;
		case 'endPlan':
			return 'let the plan end with its period';
		case 'resumePlan':
			return 'let the plan go on';
		case 'look':
			return 'look';
	}
}

function tellPlan({ amountMicro, cadence, rollover, unlimited }: Plan): string {
	const each = cadence === 'month' ? 'a month' : 'every 30 days';
	const upTo = rollover?.maxMicro == null ? 'all of it' : `up to ${tellCredits(rollover.maxMicro)}`;
	const rolls = rollover === null ? 'no rollover' : `${upTo} rolls over`;
	return unlimited ? `unlimited ${each}` : `${tellCredits(amountMicro)} ${each}, ${rolls}`;
}

export function planAllowance(plan: Plan, anchorAt: number): Allowance {
	return { ...plan, anchorAt, lowThresholdMicro: 0, endsAt: null };
}

export function actOnLedger(ledger: Ledger, { at, action }: Step<LedgerAction>): void {
	ledger.advance(at);
	const { openHolds, live, period } = ledger.tallies;
	switch (action.do) {
		case 'give': {
			const { kind, amountMicro, lastsDays } = action;
			const effectiveAt = at + action.startsInDays * DAY_MS;
			const expiresAt = lastsDays === null ? null : effectiveAt + lastsDays * DAY_MS;
			ledger.give({ kind, amountMicro, effectiveAt, expiresAt, uniqueKey: null }, at);
			return;
		}
		case 'open':
			ledger.open(`hold ${ledger.entries.length}`, action.amountMicro, at);
			return;
		case 'spend': {
			const hold = ledger.open(`hold ${ledger.entries.length}`, action.heldMicro, at);
			if (hold.ok) ledger.settle(hold.value.id, action.actualMicro, at);
			return;
		}
		case 'settle': {
			const hold = pick([...openHolds.values()], action.which);
			if (hold === undefined) return;
			const heldMicro = hold.parts.reduce((sum, part) => sum + part.amountMicro, 0);
			ledger.settle(hold.id, Math.floor((heldMicro * action.percent) / 100), at);
			return;
		}
		case 'release': {
			const hold = pick([...openHolds.values()], action.which);
			if (hold !== undefined) ledger.release(hold.id, at);
			return;
		}
		case 'void': {
			const tally = pick(live, action.which);
			if (tally !== undefined) ledger.void(tally.grant.id, at);
			return;
		}
		case 'startPlan':
			ledger.startAllowance(planAllowance(action.plan, at), action.leftover, at);
			return;
		case 'endPlan':
			ledger.endAllowanceAt(period?.endAt ?? at, at);
			return;
		case 'resumePlan':
			ledger.endAllowanceAt(null, at);
			return;
		case 'look':
			return;
	}
}

function pick<T>(items: readonly T[], which: number): T | undefined {
	return items[which % Math.max(1, items.length)];
}
