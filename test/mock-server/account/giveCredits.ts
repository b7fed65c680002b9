/** Credits handed out, and taken back, by the people who run the service. */
import type { Grant } from '../../../src/contract/grant';
import { fail, ok, type Result } from '../../../src/util/result';
import type { AccountState } from './accountState';
import type { GiveCredits } from './commands';
import { type DomainProblem, invalid } from './domainProblem';
import { readGrant } from './grantPages';
import { tellChanges } from './tellChanges';

/** A billion credits; sums stay far below 2^53 micro-credits. */
const MOST_MICRO = 1e15;

export function giveCredits(state: AccountState, gift: GiveCredits): Result<Grant, DomainProblem> {
	const { kind, amountMicro, effectiveAt, expiresAt = null } = gift;
	if (!Number.isInteger(amountMicro) || amountMicro < 1 || amountMicro > MOST_MICRO) {
		return fail(invalid('/amountMicro', 'A whole number of micro-credits above zero'));
	}
	if (expiresAt !== null && expiresAt <= Math.max(effectiveAt ?? 0, state.clockAt)) {
		return fail(invalid('/expiresAt', 'Later than the beginning'));
	}
	const draft = { kind, amountMicro, effectiveAt, expiresAt, uniqueKey: null };
	const { grant } = state.ledger.give(draft, state.clockAt);
	tellChanges(state);
	return ok(grantOf(state, grant.id));
}

export function voidGrant(state: AccountState, grantId: string): Result<Grant, DomainProblem> {
	if (!state.ledger.tallies.grants.has(grantId)) return fail({ code: 'not-found' });
	state.ledger.void(grantId, state.clockAt);
	tellChanges(state);
	return ok(grantOf(state, grantId));
}

function grantOf({ ledger }: AccountState, grantId: string): Grant {
	const tally = ledger.grant(grantId);
	const place = ledger.tallies.live.indexOf(tally);
	return readGrant(tally, (place === -1 ? ledger.tallies.live.length : place) + 1);
}
