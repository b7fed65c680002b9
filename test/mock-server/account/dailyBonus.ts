/**
 * The daily bonus: one claim per account and UTC day of the server's clock, held by the ledger's unique key,
 * so that no race can grant it twice. Claiming on the next day lengthens the streak, missing a day starts it
 * over, and from the cap on every day is worth what the last step is worth.
 */
import type { ClaimResult, DailyBonus } from '../../../src/contract/dailyBonus';
import { fail, ok, type Result } from '../../../src/util/result';
import type { AccountState } from './accountState';
import { readBalance } from './balance';
import { credits } from './credits';
import type { DomainProblem } from './domainProblem';
import { instantText } from './instantText';
import { currentPlan } from './subscription';
import { tellChanges } from './tellChanges';
import { DAY_MS, dayOf, startOfDay } from './utcDay';

const SCHEDULE_MICRO = [2, 3, 4, 5, 6, 8, 10].map(credits);
const CAP = SCHEDULE_MICRO.length;
const BONUS_LIFETIME_MS = 7 * DAY_MS;

export function readDailyBonus(state: AccountState): DailyBonus {
	const { bonus, clockAt } = state;
	const ineligibleReason = reasonAgainst(state);
	const eligible = ineligibleReason === null;
	const claimable = eligible && !isClaimed(state);
	return {
		eligible,
		ineligibleReason,
		claimable,
		amountMicro: amountOf(runningStreak(state) + 1),
		day: dayOf(clockAt),
		streak: {
			current: runningStreak(state),
			longest: bonus.longest,
			cap: CAP,
			lastClaimedDay: bonus.lastClaimedDay,
		},
		scheduleMicro: [...SCHEDULE_MICRO],
		nextAvailableAt: eligible && !claimable ? instantText(nextMidnight(clockAt)) : null,
	};
}

export function claimDailyBonus(state: AccountState): Result<ClaimResult, DomainProblem> {
	const { bonus, ledger, clockAt } = state;
	const reason = reasonAgainst(state);
	if (reason !== null) return fail({ code: 'bonus-not-eligible', reason });
	if (isClaimed(state)) {
		return fail({ code: 'bonus-already-claimed', nextAvailableAt: instantText(nextMidnight(clockAt)) });
	}
	const day = dayOf(clockAt);
	const streakDay = runningStreak(state) + 1;
	const amountMicro = amountOf(streakDay);
	const expiresAt = clockAt + BONUS_LIFETIME_MS;
	ledger.give({ kind: 'dailyBonus', amountMicro, expiresAt, uniqueKey: keyOf(day) }, clockAt);
	bonus.streak = streakDay;
	bonus.longest = Math.max(bonus.longest, streakDay);
	bonus.lastClaimedDay = day;
	tellChanges(state);
	const claimedAt = instantText(clockAt);
	return ok({
		claim: { day, claimedAt, amountMicro, streakDay, expiresAt: instantText(expiresAt) },
		dailyBonus: readDailyBonus(state),
		balance: readBalance(state),
	});
}

function reasonAgainst(state: AccountState): 'paidPlan' | 'disabled' | 'unverifiedEmail' | null {
	if (!state.bonus.enabled) return 'disabled';
	if (currentPlan(state).tier !== 'free') return 'paidPlan';
	return state.profile.emailVerified ? null : 'unverifiedEmail';
}

function isClaimed({ ledger, clockAt }: AccountState): boolean {
	return ledger.hasKey(keyOf(dayOf(clockAt)));
}

/** Days in a row that a claim made now would build on. */
function runningStreak({ bonus, clockAt }: AccountState): number {
	const stillRuns = [dayOf(clockAt), dayOf(clockAt - DAY_MS)].includes(bonus.lastClaimedDay ?? '');
	return stillRuns ? bonus.streak : 0;
}

function amountOf(streakDay: number): number {
	return SCHEDULE_MICRO[Math.min(streakDay, CAP) - 1] ?? 0;
}

function keyOf(day: string): string {
	return `bonus:${day}`;
}

export function nextMidnight(at: number): number {
	return startOfDay(at) + DAY_MS;
}
