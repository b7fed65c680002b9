import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AccountNews } from '../../../../src/account/news/accountNews';
import type { NewsPen } from '../../../../src/account/news/newsPen';
import { anotherWindow } from '../../../support/anotherWindow';
import { aBalance } from '../../../support/builders/aBalance';
import { anOverview } from '../../../support/builders/anOverview';
import { aTrial } from '../../../support/builders/aTrial';
import { credits } from '../../../support/builders/credits';
import { noonMs } from '../../../support/builders/noon';
import { settle } from '../../../support/settle';
import { type SyncUnderTest, syncUnderTest } from '../syncUnderTest';

const ada = { accountId: 'acct-1', email: 'ada@example.com' };

/** A balance of which so many credits are used at that version. */
const used = (count: number, version: number) => aBalance({ usedMicro: credits(count), version });

async function opened(version = 10) {
	const under = syncUnderTest();
	under.backend.overview = overviewAt(version, 0);
	await under.sync.begin(ada);
	return { ...under, pen: penOf(under) };
}

function overviewAt(version: number, count: number) {
	return anOverview({ version, balance: used(count, version) });
}

function penOf({ sync }: Pick<SyncUnderTest, 'sync'>): NewsPen {
	const pen = sync.takeNewsPen();
	assert.ok(pen);
	return pen;
}

function usedOf({ open }: Pick<SyncUnderTest, 'open'>): number {
	const { balance } = open().snapshot.overview.sections;
	assert.equal(balance.status, 'ok');
	return balance.data.usedMicro / credits(1);
}

describe('A balance that arrives outside a reading (F10)', () => {
	it('is shown at once, and makes the rest of the figures no younger', async () => {
		const under = await opened();
		under.world.clock.jump(90_000);
		assert.equal(under.pen.writeBalance(used(25, 12)), true);
		assert.equal(usedOf(under), 25);
		assert.equal(under.open().fetchedAt, noonMs);
		assert.equal(under.backend.count('overview'), 1);
	});

	it('is dropped when what is shown is newer or the same', async () => {
		const under = await opened();
		under.pen.writeBalance(used(25, 12));
		for (const version of [12, 11, 10, 1]) assert.equal(under.pen.writeBalance(used(7, version)), false);
		assert.equal(usedOf(under), 25);
	});

	it('stays when a reading that was begun before it is answered after it', async () => {
		const under = await opened();
		under.backend.overview = overviewAt(11, 3);
		const answer = under.backend.hold('overview');
		const reading = under.sync.refresh();
		await settle();
		under.pen.writeBalance(used(25, 12));
		answer();
		await reading;
		assert.equal(usedOf(under), 25);
		assert.equal(under.open().snapshot.overview.version, 11);
		assert.equal(under.open().fetchedAt, under.world.clock.now());
	});

	it('gives way to a reading that has seen more', async () => {
		const under = await opened();
		under.pen.writeBalance(used(25, 12));
		under.backend.overview = overviewAt(13, 30);
		await under.sync.refresh();
		assert.equal(usedOf(under), 30);
		assert.deepEqual(under.open().snapshot.news, {});
	});

	it('does not stand for ever against a backend that was put back to an earlier state', async () => {
		const under = await opened();
		under.pen.writeBalance(used(25, 12));
		under.backend.overview = overviewAt(2, 1);
		await under.sync.refresh();
		assert.equal(usedOf(under), 25, 'a machine that lags');
		under.world.clock.jump(31_000);
		await under.sync.refresh();
		assert.equal(usedOf(under), 1, 'a backend that was put back');
	});

	it('is dropped once the user has signed out, and when they are back', async () => {
		const under = await opened();
		await under.sync.end({ kind: 'signedOut', reason: 'userAsked' });
		assert.equal(under.pen.writeBalance(used(25, 12)), false);
		assert.equal(under.store.state.kind, 'signedOut');
		await under.sync.begin(ada);
		assert.equal(under.pen.isValid, false);
		assert.equal(under.pen.writeBalance(used(25, 12)), false);
		assert.equal(usedOf(under), 0);
		assert.equal(under.world.memory.text.includes('"usedMicro":25000000'), false);
	});

	it('fills in for a balance that could not be read at that version', async () => {
		const under = syncUnderTest();
		under.backend.overview = anOverview({ version: 10, balance: 'error' });
		await under.sync.begin(ada);
		assert.equal(penOf(under).writeBalance(used(25, 10)), true);
		assert.equal(usedOf(under), 25);
	});

	it('has no place to go while no account is open', async () => {
		assert.equal(syncUnderTest().sync.takeNewsPen(), null);
	});

	it('reaches a window that looks at what the others know, which still reads for itself', async () => {
		const first = await opened();
		const second = syncUnderTest(anotherWindow(first.world), first.backend);
		await second.sync.begin(ada);
		first.world.clock.jump(20_000);
		first.pen.writeBalance(used(25, 12));
		await settle();
		assert.equal(second.sync.adoptNewerSnapshot(), false);
		assert.equal(usedOf(second), 25);
		assert.equal(second.open().fetchedAt, noonMs);
	});

	it('is not taken away by what another window has read before it came', async () => {
		const first = await opened();
		const second = syncUnderTest(anotherWindow(first.world), first.backend);
		await second.sync.begin(ada);
		first.world.clock.jump(5_000);
		penOf(second).writeBalance(used(25, 12));
		first.backend.overview = overviewAt(11, 3);
		await first.sync.refresh();
		assert.equal(second.sync.adoptNewerSnapshot(), true);
		assert.equal(usedOf(second), 25);
	});

	it('outlives a restart', async () => {
		const first = await opened();
		first.pen.writeBalance(used(25, 12));
		await settle();
		const next = syncUnderTest(first.world, first.backend);
		next.backend.problems = { overview: { kind: 'offline' } };
		await next.sync.begin(ada);
		assert.equal(usedOf(next), 25);
		assert.equal(penOf(next).writeBalance(used(7, 11)), false);
	});

	it('costs no figure when it cannot be passed on', async () => {
		const under = await opened();
		under.world.memory.failWrites = true;
		under.pen.writeBalance(used(25, 12));
		await settle();
		assert.equal(usedOf(under), 25);
		assert.ok(under.world.log.text.includes('passing news on'));
	});

	it('leaves in the end what was newest, whatever arrived in which order', async () => {
		const anyNews = fc.record({
			version: fc.integer({ min: 5, max: 30 }),
			what: fc.constantFrom('balance' as const, 'trial' as const, 'both' as const),
		});
		await fc.assert(
			fc.asyncProperty(fc.array(anyNews, { maxLength: 12 }), async told => {
				const under = await opened();
				for (const { version, what } of told) {
					const balance = used(version, version);
					const trial = aTrial({ usedMicro: credits(version) });
					const sections: AccountNews['sections'] =
						what === 'balance' ? { balance } : what === 'trial' ? { trial } : { balance, trial };
					under.pen.write({ version, sections });
				}
				const newest = (what: 'balance' | 'trial') =>
					Math.max(
						...told
							.filter(one => one.what !== (what === 'balance' ? 'trial' : 'balance'))
							.map(one => one.version),
					);
				const { trial } = under.open().snapshot.overview.sections;
				assert.equal(usedOf(under), newest('balance') > 10 ? newest('balance') : 0);
				// There was no trial in the reading, so news of its very version are news.
				const trialUsed = trial.status === 'ok' ? trial.data.usedMicro / credits(1) : null;
				assert.equal(trialUsed, newest('trial') >= 10 ? newest('trial') : null);
			}),
			{ numRuns: 200 },
		);
	});
});
