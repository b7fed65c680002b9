/**
 * Referral: the one who sends is rewarded once for a newcomer's first request and once for their first paid
 * plan, never for oneself. A subscription's reward waits two weeks, in which the plan could be paid back.
 * Counts never shrink, and whoever made a request or subscribed has also signed up.
 */
import type { Referral } from '../../../src/contract/referral';
import type { AccountState } from './accountState';
import type { ReferralEvent } from './commands';
import { credits } from './credits';
import { tellChanges } from './tellChanges';
import { DAY_MS } from './utcDay';

const FIRST_REQUEST_MICRO = credits(10);
const SUBSCRIBED_MICRO = credits(40);
const REFUND_WINDOW_MS = 14 * DAY_MS;

export function readReferral(state: AccountState): Referral {
	const { referral, links, ledger } = state;
	const grants = referral.grantIds.map(grantId => ledger.grant(grantId));
	const sum = (isPending: boolean): number =>
		grants
			.filter(tally => (tally.phase === 'scheduled') === isPending)
			.reduce((total, tally) => total + tally.grant.amountMicro, 0);
	return {
		code: referral.code,
		shareUrl: links.shareUrl(referral.code),
		referred: referral.registered.size,
		firstRequest: referral.firstRequest.size,
		subscribed: referral.subscribed.size,
		earnedMicro: sum(false),
		pendingMicro: sum(true),
		rewards: [
			{ event: 'firstRequest', amountMicro: FIRST_REQUEST_MICRO },
			{ event: 'subscribed', amountMicro: SUBSCRIBED_MICRO },
		],
	};
}

export function recordReferralEvent(state: AccountState, { refereeId, event }: ReferralEvent): void {
	const { referral } = state;
	if (refereeId === state.accountId) return;
	const isNews =
		!referral.registered.has(refereeId) || (event !== 'registered' && !referral[event].has(refereeId));
	if (!isNews) return;
	referral.registered.add(refereeId);
	if (event !== 'registered' && !referral[event].has(refereeId)) {
		referral[event].add(refereeId);
		reward(state, refereeId, event);
	}
	tellChanges(state);
}

function reward(state: AccountState, refereeId: string, event: 'firstRequest' | 'subscribed'): void {
	const { ledger, clockAt, referral } = state;
	const uniqueKey = `referral:${refereeId}:${event}`;
	const gift = { kind: 'referral', expiresAt: null, uniqueKey } as const;
	const { grant } =
		event === 'firstRequest'
			? ledger.give({ ...gift, amountMicro: FIRST_REQUEST_MICRO }, clockAt)
			: ledger.give(
					{ ...gift, amountMicro: SUBSCRIBED_MICRO, effectiveAt: clockAt + REFUND_WINDOW_MS },
					clockAt,
				);
	referral.grantIds.push(grant.id);
}
