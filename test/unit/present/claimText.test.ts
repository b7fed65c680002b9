import assert from 'node:assert/strict';
import type { ClaimOutcome } from '../../../src/account/claimOutcome';
import { describeClaimOutcome } from '../../../src/present/claimText';
import { aPresentContext } from '../../support/builders/aPresentContext';
import { credits } from '../../support/builders/credits';
import { everyProblem } from '../../support/builders/everyProblem';
import { noonMs } from '../../support/builders/noon';

describe('What is said after a claim', () => {
	const said = (outcome: Exclude<ClaimOutcome, { kind: 'overtaken' }>, serverNow = noonMs) =>
		describeClaimOutcome(outcome, aPresentContext(), { displayDecimals: 0, serverNow });
	const nextAvailableAt = '2025-03-11T00:00:00Z';

	it('is what came in and when the next bonus is ready', () => {
		const { message, tone } = said({ kind: 'claimed', amountMicro: credits(4), nextAvailableAt });
		assert.match(message, /^You got 4 credits\. Next bonus in 12 hours, on Mar 11, 12:00\sAM\.$/);
		assert.equal(tone, 'good');
	});

	it('gets by without the amount and without the date', () => {
		assert.equal(
			said({ kind: 'claimed', amountMicro: null, nextAvailableAt: null }).message,
			'Your daily bonus is claimed.',
		);
	});

	it('counts by the clock of the service', () => {
		const { message } = said({ kind: 'alreadyClaimed', nextAvailableAt }, noonMs + 5 * 60 * 60_000);
		assert.match(message, /^Today’s bonus is already claimed\. Next bonus in 7 hours, on /);
	});

	it('names no date that has passed', () => {
		const { message } = said({ kind: 'alreadyClaimed', nextAvailableAt }, Date.parse(nextAvailableAt));
		assert.equal(message, 'Today’s bonus is already claimed.');
	});

	it('is no error when today’s bonus was claimed before, or there is none', () => {
		assert.equal(said({ kind: 'alreadyClaimed', nextAvailableAt }).tone, 'neutral');
		for (const reason of ['paidPlan', 'disabled', 'unverifiedEmail', 'unknown'] as const)
			assert.equal(said({ kind: 'notEligible', reason }).tone, 'neutral');
	});

	it('says why there is no bonus', () => {
		assert.match(said({ kind: 'notEligible', reason: 'paidPlan' }).message, /part of the free plan/);
		assert.match(said({ kind: 'notEligible', reason: 'unverifiedEmail' }).message, /Confirm your e-mail/);
		assert.match(said({ kind: 'notEligible', reason: 'disabled' }).message, /no daily bonus/);
	});

	it('says what went wrong, for every problem', () => {
		for (const problem of Object.values(everyProblem)) {
			const { message, tone } = said({ kind: 'failed', problem });
			assert.match(message, /^The bonus could not be claimed\. [A-Z]/);
			assert.equal(tone, 'bad');
			const unclear = said({ kind: 'unclear', problem });
			assert.match(unclear.message, /^It is not certain that the bonus was claimed\. [A-Z]/);
			assert.equal(unclear.tone, 'bad');
		}
	});
});
