/**
 * A trial lends the Pro plan for two weeks and gives credits of its own on top of the free allowance. Once
 * only.
 */
import type { Trial } from '../../../src/contract/trial';
import { fail, ok, type Result } from '../../../src/util/result';
import type { AccountState } from './accountState';
import { credits } from './credits';
import type { DomainProblem } from './domainProblem';
import { instantText } from './instantText';
import { freePlan, trialPlan } from './planCatalogue';
import { currentPlan } from './subscription';
import { tellChanges } from './tellChanges';
import { DAY_MS } from './utcDay';

const TRIAL_MS = 14 * DAY_MS;
const TRIAL_MICRO = credits(100);

export function readTrial({ trial, ledger, subscription }: AccountState): Trial {
	if (trial === null) {
		return { state: 'none', startedAt: null, endsAt: null, totalMicro: 0, usedMicro: 0, remainingMicro: 0 };
	}
	const { grant, usedMicro, remainingMicro } = ledger.grant(trial.grantId);
	const ended = trial.converted ? 'converted' : 'ended';
	return {
		state: subscription.status === 'trialing' ? 'active' : ended,
		startedAt: instantText(trial.startedAt),
		endsAt: instantText(trial.endsAt),
		totalMicro: grant.amountMicro,
		usedMicro,
		remainingMicro,
	};
}

export function startTrial(state: AccountState): Result<Trial, DomainProblem> {
	const { subscription, ledger, clockAt } = state;
	if (state.trial !== null || currentPlan(state) !== freePlan) {
		return fail({ code: 'subscription-state-conflict' });
	}
	const expiresAt = clockAt + TRIAL_MS;
	const gift = { kind: 'trial', amountMicro: TRIAL_MICRO, expiresAt, uniqueKey: 'trial' } as const;
	const { grant } = ledger.give(gift, clockAt);
	state.trial = { startedAt: clockAt, endsAt: expiresAt, grantId: grant.id, converted: false };
	subscription.planId = trialPlan.id;
	subscription.status = 'trialing';
	subscription.canceledAt = null;
	subscription.endedAt = null;
	tellChanges(state);
	return ok(readTrial(state));
}

export function trialEndsAt({ trial, subscription }: AccountState): number | null {
	return subscription.status === 'trialing' ? (trial?.endsAt ?? null) : null;
}

/** Nobody bought the plan; the free allowance has been running underneath all along. */
export function onTrialEnd(state: AccountState): void {
	state.subscription.planId = freePlan.id;
	state.subscription.status = 'free';
}
