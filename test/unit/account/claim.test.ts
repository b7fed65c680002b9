import assert from 'node:assert/strict';
import type { ClaimOutcome } from '../../../src/account/claimOutcome';
import { aClaimedBonus } from '../../support/builders/aClaimedBonus';
import { aDailyBonus } from '../../support/builders/aDailyBonus';
import { anOverview } from '../../support/builders/anOverview';
import { credits } from '../../support/builders/credits';
import { everyProblem } from '../../support/builders/everyProblem';
import { noonMs } from '../../support/builders/noon';
import { settle } from '../../support/settle';
import { type SyncUnderTest, syncUnderTest } from './syncUnderTest';

const ada = { accountId: 'acct-1', email: 'ada@example.com' };
const tomorrow = '2025-03-11T00:00:00Z';

async function opened(): Promise<SyncUnderTest> {
	const under = syncUnderTest();
	await under.sync.begin(ada);
	return under;
}

/** The server books the bonus as soon as it is asked, and later readings say so. */
function grantsOnAsking({ backend }: SyncUnderTest): void {
	backend.onClaim = () => {
		backend.overview = anOverview({
			version: 2,
			balance: backend.claimResult.balance,
			dailyBonus: backend.claimResult.dailyBonus,
		});
	};
}

function spendable({ open }: SyncUnderTest): number {
	const { balance } = open().snapshot.overview.sections;
	assert.ok(balance.status === 'ok');
	return balance.data.spendableMicro;
}

describe('Claiming the daily bonus', () => {
	it('moves the balance at once, and reads the rest', async () => {
		const under = await opened();
		grantsOnAsking(under);
		const release = under.backend.hold('overview');
		const outcome = await under.sync.claimDailyBonus();
		assert.deepEqual(outcome, { kind: 'claimed', amountMicro: credits(4), nextAvailableAt: tomorrow });
		assert.equal(spendable(under), credits(1004));
		assert.equal(under.open().claim, 'idle');
		release();
		await settle();
		assert.equal(under.backend.count('grants'), 2);
		assert.equal(under.open().activity, 'idle');
	});

	it('shows that it is under way', async () => {
		const under = await opened();
		const release = under.backend.hold('claim');
		const claiming = under.sync.claimDailyBonus();
		assert.equal(under.open().claim, 'claiming');
		release();
		await claiming;
		assert.equal(under.open().claim, 'idle');
	});

	it('asks once when it is asked for twice (P1)', async () => {
		const under = await opened();
		const outcomes = await Promise.all([under.sync.claimDailyBonus(), under.sync.claimDailyBonus()]);
		assert.equal(under.backend.claimKeys.length, 1);
		assert.deepEqual(outcomes[0], outcomes[1]);
	});

	it('is not undone by a reading that began before it (J7)', async () => {
		const under = await opened();
		const release = under.backend.hold('overview');
		void under.sync.refresh();
		await settle();
		grantsOnAsking(under);
		await under.sync.claimDailyBonus();
		await settle();
		release();
		await settle();
		assert.equal(spendable(under), credits(1004));
		const { dailyBonus } = under.open().snapshot.overview.sections;
		assert.equal(dailyBonus.status === 'ok' && dailyBonus.data.claimable, false);
	});

	it('is not told as failed because another reading took the place of the one that would have shown it', async () => {
		const under = await opened();
		grantsOnAsking(under);
		under.backend.problems = { claim: everyProblem.timedOut };
		const releaseFirst = under.backend.hold('overview');
		const claiming = under.sync.claimDailyBonus();
		await settle();
		const releaseSecond = under.backend.hold('overview');
		const other = under.sync.readAnew();
		releaseFirst();
		await settle();
		releaseSecond();
		assert.equal(await other, null);
		assert.equal((await claiming).kind, 'claimed');
	});

	it('is refused without asking when today’s bonus is claimed, with the date of the next', async () => {
		const under = syncUnderTest();
		under.backend.overview = anOverview({ dailyBonus: aClaimedBonus() });
		await under.sync.begin(ada);
		assert.deepEqual(await under.sync.claimDailyBonus(), {
			kind: 'alreadyClaimed',
			nextAvailableAt: tomorrow,
		});
		assert.deepEqual(under.backend.claimKeys, []);
	});

	it('is asked for once the date has come, even if the figures are from before it', async () => {
		const under = syncUnderTest();
		under.backend.overview = anOverview({ dailyBonus: aClaimedBonus() });
		await under.sync.begin(ada);
		under.world.clock.setTo(tomorrow);
		assert.equal((await under.sync.claimDailyBonus()).kind, 'claimed');
	});

	it('goes by the clock of the service when deciding whether the date has come (J5)', async () => {
		const under = syncUnderTest();
		under.backend.overview = anOverview({ dailyBonus: aClaimedBonus() });
		under.backend.servedAt = Date.parse(tomorrow);
		await under.sync.begin(ada);
		assert.equal((await under.sync.claimDailyBonus()).kind, 'claimed');
	});

	it('is refused without asking on an account without a bonus, with the reason', async () => {
		const under = syncUnderTest();
		const refusals: ClaimOutcome[] = [];
		for (const dailyBonus of [
			aDailyBonus({ eligible: false, ineligibleReason: 'paidPlan', claimable: false }),
			aDailyBonus({ eligible: false, ineligibleReason: 'unverifiedEmail', claimable: false }),
			'notApplicable' as const,
		]) {
			under.backend.overview = anOverview({ dailyBonus });
			await under.sync.begin(ada);
			refusals.push(await under.sync.claimDailyBonus());
		}
		assert.deepEqual(refusals, [
			{ kind: 'notEligible', reason: 'paidPlan' },
			{ kind: 'notEligible', reason: 'unverifiedEmail' },
			{ kind: 'notEligible', reason: 'unknown' },
		]);
		assert.deepEqual(under.backend.claimKeys, []);
	});

	it('is asked for when only the bonus part of the account could not be read', async () => {
		const under = syncUnderTest();
		under.backend.overview = anOverview({ dailyBonus: 'error' });
		await under.sync.begin(ada);
		assert.equal((await under.sync.claimDailyBonus()).kind, 'claimed');
	});

	it('waits until the account is known', async () => {
		const under = syncUnderTest();
		assert.deepEqual(await under.sync.claimDailyBonus(), { kind: 'notReady' });
	});
});

describe('A claim that the service refuses', () => {
	it('as claimed before says when the next one is, and shows the figures of now (P4)', async () => {
		const under = await opened();
		grantsOnAsking(under);
		under.backend.problems = { claim: everyProblem.conflict };
		assert.deepEqual(await under.sync.claimDailyBonus(), {
			kind: 'alreadyClaimed',
			nextAvailableAt: tomorrow,
		});
		assert.equal(spendable(under), credits(1004));
	});

	it('as claimed before, without a date, takes the date from the account', async () => {
		const under = await opened();
		grantsOnAsking(under);
		under.backend.problems = { claim: { ...everyProblem.conflict, nextAvailableAt: null } };
		assert.deepEqual(await under.sync.claimDailyBonus(), {
			kind: 'alreadyClaimed',
			nextAvailableAt: tomorrow,
		});
	});

	it('as claimed before is believed over a reading that began earlier', async () => {
		const under = await opened();
		const release = under.backend.hold('overview');
		void under.sync.refresh();
		await settle();
		grantsOnAsking(under);
		under.backend.problems = { claim: everyProblem.conflict };
		const claiming = under.sync.claimDailyBonus();
		await settle();
		release();
		await claiming;
		assert.equal(spendable(under), credits(1004));
	});

	it('as not eligible says why, as the account says it now (P4)', async () => {
		const under = await opened();
		under.backend.problems = { claim: { kind: 'forbidden', code: 'bonus-not-eligible' } };
		under.backend.overview = anOverview({
			dailyBonus: aDailyBonus({ eligible: false, ineligibleReason: 'paidPlan', claimable: false }),
		});
		assert.deepEqual(await under.sync.claimDailyBonus(), { kind: 'notEligible', reason: 'paidPlan' });
	});

	it('for good is a new claim the next time (P4)', async () => {
		const under = await opened();
		for (const problem of [everyProblem.rejected, everyProblem.forbidden, everyProblem.unauthorized]) {
			under.backend.problems = { claim: problem };
			assert.deepEqual(await under.sync.claimDailyBonus(), { kind: 'failed', problem });
		}
		assert.equal(new Set(under.backend.claimKeys).size, 3);
	});
});

describe('A claim whose answer is lost', () => {
	const lost = [
		everyProblem.offline,
		everyProblem.timedOut,
		everyProblem.proxyOrTls,
		everyProblem.serverFault,
		everyProblem.contractBroken,
	];
	for (const problem of lost) {
		it(`but was granted is told as claimed (${problem.kind}) (P2)`, async () => {
			const under = await opened();
			grantsOnAsking(under);
			under.backend.problems = { claim: problem };
			assert.deepEqual(await under.sync.claimDailyBonus(), {
				kind: 'claimed',
				amountMicro: null,
				nextAvailableAt: tomorrow,
			});
			assert.equal(spendable(under), credits(1004));
		});

		it(`and was not granted is the same claim when it is tried again (${problem.kind})`, async () => {
			const under = await opened();
			under.backend.problems = { claim: problem };
			assert.deepEqual(await under.sync.claimDailyBonus(), { kind: 'failed', problem });
			under.backend.problems = {};
			await under.sync.claimDailyBonus();
			assert.equal(under.backend.claimKeys.length, 2);
			assert.equal(new Set(under.backend.claimKeys).size, 1);
		});
	}

	it('is not judged by a reading that began before it', async () => {
		const under = await opened();
		const release = under.backend.hold('overview');
		void under.sync.refresh();
		await settle();
		grantsOnAsking(under);
		under.backend.problems = { claim: everyProblem.offline };
		const claiming = under.sync.claimDailyBonus();
		await settle();
		release();
		assert.equal((await claiming).kind, 'claimed');
	});

	it('is the same claim after a restart (P2)', async () => {
		const under = await opened();
		under.backend.problems = { claim: everyProblem.offline, overview: everyProblem.offline };
		await under.sync.claimDailyBonus();
		const restarted = syncUnderTest(under.world);
		await restarted.sync.begin(ada);
		await restarted.sync.claimDailyBonus();
		assert.deepEqual(restarted.backend.claimKeys, under.backend.claimKeys);
	});

	it('and repeated while the first is still being worked on stays the same claim', async () => {
		const under = await opened();
		under.backend.problems = {
			claim: { kind: 'conflict', code: 'idempotency-key-in-progress', nextAvailableAt: null },
		};
		await under.sync.claimDailyBonus();
		under.backend.problems = {};
		await under.sync.claimDailyBonus();
		assert.equal(new Set(under.backend.claimKeys).size, 1);
	});

	it('behind a request for a pause stays the same claim, and does not ask again at once', async () => {
		const under = await opened();
		under.backend.problems = { claim: everyProblem.rateLimited };
		assert.equal((await under.sync.claimDailyBonus()).kind, 'failed');
		assert.equal(under.backend.count('overview'), 1);
		under.backend.problems = {};
		await under.sync.claimDailyBonus();
		assert.equal(new Set(under.backend.claimKeys).size, 1);
	});
});

describe('A claim with something else in the middle', () => {
	it('says nothing after a sign-out, and shows nothing', async () => {
		const under = await opened();
		const release = under.backend.hold('claim');
		const claiming = under.sync.claimDailyBonus();
		await settle();
		await under.sync.end({ kind: 'signedOut', reason: 'userAsked' });
		release();
		assert.deepEqual(await claiming, { kind: 'overtaken' });
		assert.equal(under.store.state.kind, 'signedOut');
		assert.deepEqual(under.world.memory.keys(), []);
	});

	it('leaves no busy button when the same account was signed in anew meanwhile', async () => {
		const under = await opened();
		const release = under.backend.hold('claim');
		const claiming = under.sync.claimDailyBonus();
		const pen = under.sync.takeDetailsPen();
		pen?.write(details => ({ ...details, billing: { ...details.billing, change: 'canceling' } }));
		await settle();
		await under.sync.begin(ada);
		release();
		assert.deepEqual(await claiming, { kind: 'overtaken' });
		const { state } = under.store;
		assert.ok(state.kind === 'open');
		assert.equal(state.claim, 'idle');
		assert.equal(state.details.billing.change, 'none');
	});

	it('of another account does not keep the next one from claiming', async () => {
		const under = await opened();
		const release = under.backend.hold('claim');
		const first = under.sync.claimDailyBonus();
		await settle();
		under.backend.overview = anOverview({ identity: { accountId: 'acct-2', email: 'grace@example.com' } });
		await under.sync.begin({ accountId: 'acct-2', email: 'grace@example.com' });
		assert.equal((await under.sync.claimDailyBonus()).kind, 'claimed');
		release();
		assert.deepEqual(await first, { kind: 'overtaken' });
		assert.equal(new Set(under.backend.claimKeys).size, 2);
	});

	it('works on a full disk, and a repeat is still the same claim', async () => {
		const under = await opened();
		under.world.memory.failWrites = true;
		under.backend.problems = { claim: everyProblem.offline, overview: everyProblem.offline };
		await under.sync.claimDailyBonus();
		under.backend.problems = {};
		assert.equal((await under.sync.claimDailyBonus()).kind, 'claimed');
		assert.equal(new Set(under.backend.claimKeys).size, 1);
		assert.equal(under.open().fetchedAt, noonMs);
	});
});
