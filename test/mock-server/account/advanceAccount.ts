/**
 * What time does to an account. Instant by instant, oldest first; at one instant the ledger goes first, then
 * the plan and the trial that follow from it, then sessions, payments and the date. What changed is told once
 * per instant.
 */
import type { AccountState } from './accountState';
import { expireCheckouts, nextCheckoutExpiryAt } from './billing/checkout';
import { nextMidnight } from './dailyBonus';
import { graceEndsAt, onGraceEnd, onPeriodEnd } from './subscription';
import { tellChanges } from './tellChanges';
import { onTrialEnd, trialEndsAt } from './trial';
import { readSession } from './usage/sessionLog';

export function nextAccountDueAt(state: AccountState): number {
	const due = [
		state.ledger.nextDueAt(),
		graceEndsAt(state),
		trialEndsAt(state),
		state.sessions.nextIdleAt(),
		nextCheckoutExpiryAt(state),
	];
	return due.reduce<number>((next, at) => (at === null ? next : Math.min(next, at)), state.nextMidnightAt);
}

export function advanceAccount(state: AccountState, now: number): void {
	let doneAt: number | null = null;
	for (let dueAt = nextAccountDueAt(state); dueAt <= now; dueAt = nextAccountDueAt(state)) {
		if (dueAt === doneAt) throw new RangeError('Something stays due after it was done');
		state.clockAt = dueAt;
		applyDue(state);
		doneAt = dueAt;
	}
	state.clockAt = Math.max(state.clockAt, now);
}

function applyDue(state: AccountState): void {
	const { ledger, clockAt } = state;
	const periodBefore = ledger.tallies.period;
	ledger.advance(clockAt);
	if (periodBefore !== ledger.tallies.period) onPeriodEnd(state);
	if (isDue(graceEndsAt(state), clockAt)) onGraceEnd(state);
	if (isDue(trialEndsAt(state), clockAt)) onTrialEnd(state);
	for (const session of state.sessions.endIdle(clockAt)) {
		state.events.record(id => ({ id, event: 'sessionUpdated', data: { session: readSession(session) } }));
	}
	expireCheckouts(state);
	if (state.nextMidnightAt <= clockAt) state.nextMidnightAt = nextMidnight(clockAt);
	tellChanges(state);
}

function isDue(at: number | null, now: number): boolean {
	return at !== null && at <= now;
}
