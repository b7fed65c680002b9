import assert from 'node:assert/strict';
import { aBalance } from '../../support/builders/aBalance';
import { aGrant } from '../../support/builders/aGrant';
import { anOverview } from '../../support/builders/anOverview';
import { aProfile } from '../../support/builders/aProfile';
import { aSnapshot } from '../../support/builders/aSnapshot';
import { credits } from '../../support/builders/credits';
import { everyProblem } from '../../support/builders/everyProblem';
import { noonMs } from '../../support/builders/noon';
import { FakeBackend } from '../../support/fakeBackend';
import { fakeWorld } from '../../support/fakeWorld';
import { settle } from '../../support/settle';
import { type SyncUnderTest, syncUnderTest } from './syncUnderTest';

const ada = { accountId: 'acct-1', email: 'ada@example.com' };
const grace = { accountId: 'acct-2', email: 'grace@example.com' };
const graceOverview = () =>
	anOverview({ identity: { accountId: grace.accountId, email: grace.email, name: 'Grace Hopper' } });

function spendable({ open }: SyncUnderTest): number {
	const { balance } = open().snapshot.overview.sections;
	assert.ok(balance.status === 'ok');
	return balance.data.spendableMicro;
}

describe('The account', () => {
	it('opens with what the backend says', async () => {
		const under = syncUnderTest();
		await under.sync.begin(ada);
		assert.equal(under.open().snapshot.overview.identity.email, 'ada@example.com');
		assert.equal(under.open().fetchedAt, noonMs);
		assert.equal(under.open().trouble, null);
		assert.deepEqual(under.identified, [{ id: 'acct-1', email: 'ada@example.com' }]);
	});

	it('names who is signed in while nothing is read yet', async () => {
		const under = syncUnderTest();
		const release = under.backend.hold('overview');
		const beginning = under.sync.begin(ada);
		assert.deepEqual(under.store.state, {
			kind: 'opening',
			identity: { email: 'ada@example.com', name: null },
		});
		release();
		await beginning;
	});

	it('stays open with the last good figures when a refresh fails', async () => {
		const under = syncUnderTest();
		await under.sync.begin(ada);
		const before = under.open();
		under.world.clock.jump(5 * 60_000);
		under.backend.problems = { overview: everyProblem.serverFault };
		assert.deepEqual(await under.sync.refresh(), everyProblem.serverFault);
		assert.deepEqual(under.open().snapshot, before.snapshot);
		assert.equal(under.open().fetchedAt, noonMs);
		assert.deepEqual(under.open().trouble, everyProblem.serverFault);
		assert.equal(under.open().activity, 'idle');
	});

	it('asks for the buckets only when a regular reading found a change, or had none', async () => {
		const under = syncUnderTest();
		under.backend.overviewTag = 'W/"1"';
		await under.sync.begin(ada);
		await under.sync.poll();
		assert.deepEqual([under.backend.count('overview'), under.backend.count('grants')], [2, 1]);
		const { grants } = under.open().snapshot;
		assert.ok(grants && grants.length > 0);
		under.backend.overviewTag = 'W/"2"';
		under.backend.problems = { grants: everyProblem.serverFault };
		await under.sync.poll();
		assert.equal(under.backend.count('grants'), 2);
		assert.equal(under.open().snapshot.grants, null);
		under.backend.problems = {};
		await under.sync.poll();
		assert.equal(under.backend.count('grants'), 3);
		assert.deepEqual(under.open().snapshot.grants, grants);
	});

	it('asks for the buckets again when they were read beside the overview and are older than it', async () => {
		const under = syncUnderTest();
		under.backend.overviewTag = 'W/"2"';
		under.backend.overview = anOverview({ balance: aBalance({ usedMicro: credits(100) }) });
		await under.sync.begin(ada);
		under.backend.grantList = [aGrant({ usedMicro: credits(100) })];
		await under.sync.poll();
		assert.equal(under.open().snapshot.grants?.[0]?.remainingMicro, credits(900));
		await under.sync.poll();
		assert.deepEqual([under.backend.count('overview'), under.backend.count('grants')], [3, 2]);
	});

	it('loses its trouble and its age with the next good answer', async () => {
		const under = syncUnderTest();
		await under.sync.begin(ada);
		under.backend.problems = { overview: everyProblem.offline };
		await under.sync.refresh();
		under.backend.problems = {};
		under.world.clock.jump(60_000);
		assert.equal(await under.sync.refresh(), null);
		assert.equal(under.open().trouble, null);
		assert.equal(under.open().fetchedAt, noonMs + 60_000);
	});

	it('is as old as the question when the computer slept before the answer was there (T4)', async () => {
		const under = syncUnderTest();
		await under.sync.begin(ada);
		under.world.clock.jump(60_000);
		const release = under.backend.hold('overview');
		const refreshing = under.sync.refresh();
		under.world.clock.jump(9 * 60 * 60_000);
		release();
		await refreshing;
		assert.equal(under.open().fetchedAt, noonMs + 60_000);
	});

	it('is closed, with its name and the reason, when it was never read and cannot be', async () => {
		const under = syncUnderTest();
		under.backend.problems = { overview: everyProblem.offline };
		await under.sync.begin(ada);
		assert.deepEqual(under.store.state, {
			kind: 'closed',
			identity: { email: 'ada@example.com', name: null },
			problem: everyProblem.offline,
		});
		under.backend.problems = {};
		await under.sync.refresh();
		assert.equal(under.store.state.kind, 'open');
	});

	it('opens without the buckets when only those cannot be read', async () => {
		const under = syncUnderTest();
		under.backend.problems = { grants: everyProblem.serverFault };
		await under.sync.begin(ada);
		assert.equal(under.open().snapshot.grants, null);
		assert.equal(under.open().trouble, null);
	});

	it('keeps the details of the service when only those cannot be read any more', async () => {
		const world = fakeWorld();
		await syncUnderTest(world).sync.begin(ada);
		const restarted = syncUnderTest(world);
		restarted.backend.problems = { meta: everyProblem.serverFault };
		await restarted.sync.begin(ada);
		assert.equal(restarted.open().trouble, null);
		assert.equal(restarted.open().snapshot.meta.serviceName, 'Example Credits');
	});

	it('reads the details of the service once', async () => {
		const under = syncUnderTest();
		await under.sync.begin(ada);
		await under.sync.refresh();
		assert.equal(under.backend.count('meta'), 1);
		assert.equal(under.backend.count('overview'), 2);
	});

	it('asks once when two ask at the same time, and again for the next', async () => {
		const under = syncUnderTest();
		await under.sync.begin(ada);
		await Promise.all([under.sync.refresh(), under.sync.refresh()]);
		assert.equal(under.backend.count('overview'), 2);
		await under.sync.refresh();
		assert.equal(under.backend.count('overview'), 3);
	});

	it('asks only for what has changed, and keeps what has not', async () => {
		const under = syncUnderTest();
		under.backend.overviewTag = '"v1"';
		await under.sync.begin(ada);
		await under.sync.refresh();
		assert.deepEqual(under.backend.overviewTags, [null, '"v1"']);
		assert.equal(spendable(under), credits(1000));
	});

	it('follows the clock of the service, but not the rounding of its seconds', async () => {
		const under = syncUnderTest();
		under.backend.servedAt = noonMs + 3 * 60 * 60_000;
		await under.sync.begin(ada);
		assert.equal(under.open().snapshot.serverOffsetMs, 3 * 60 * 60_000);
		under.backend.servedAt = noonMs - 900;
		await under.sync.refresh();
		assert.equal(under.open().snapshot.serverOffsetMs, 0);
	});

	it('says nothing of the server in the log but the place where the contract broke', async () => {
		const under = syncUnderTest();
		under.backend.problems = { overview: everyProblem.contractBroken };
		await under.sync.begin(ada);
		assert.match(under.world.log.text, /contractBroken at \/v1\/account\/overview \/identity\/email/);
	});
});

describe('Signing out', () => {
	it('leaves nothing of the account, in memory or on disk', async () => {
		const under = syncUnderTest();
		await under.sync.begin(ada);
		await under.sync.end({ kind: 'signedOut', reason: 'userAsked' });
		assert.deepEqual(under.store.state, { kind: 'signedOut', reason: 'userAsked' });
		assert.deepEqual(under.world.memory.keys(), []);
	});

	it('forgets a claim that was not answered', async () => {
		const under = syncUnderTest();
		await under.sync.begin(ada);
		under.backend.problems = { claim: everyProblem.offline, overview: everyProblem.offline };
		await under.sync.claimDailyBonus();
		assert.match(under.world.memory.text, /claim/);
		await under.sync.end({ kind: 'signedOut', reason: 'userAsked' });
		assert.doesNotMatch(under.world.memory.text, /claim/);
	});

	it('is not undone by an answer that was still under way (J8, N8)', async () => {
		const under = syncUnderTest();
		await under.sync.begin(ada);
		const release = under.backend.hold('overview');
		const refreshing = under.sync.refresh();
		await under.sync.end({ kind: 'signedOut', reason: 'none' });
		release();
		await refreshing;
		await settle();
		assert.equal(under.store.state.kind, 'signedOut');
		assert.deepEqual(under.world.memory.keys(), []);
	});

	it('happens also when the disk is full', async () => {
		const under = syncUnderTest();
		await under.sync.begin(ada);
		under.world.memory.failWrites = true;
		await under.sync.end({ kind: 'signedOut', reason: 'userAsked' });
		assert.equal(under.store.state.kind, 'signedOut');
		assert.match(under.world.log.text, /forgetting the cached account failed/);
	});

	it('leaves nothing to refresh', async () => {
		const under = syncUnderTest();
		await under.sync.begin(ada);
		await under.sync.end({ kind: 'signedOut', reason: 'none' });
		assert.deepEqual(await under.sync.refresh(), { kind: 'unauthorized' });
		assert.equal(under.backend.count('overview'), 1);
	});
});

describe('Another account', () => {
	it('is never shown with an answer that was meant for the one before (J8)', async () => {
		const under = syncUnderTest();
		const release = under.backend.hold('overview');
		const beginning = under.sync.begin(ada);
		under.backend.overview = graceOverview();
		await under.sync.begin(grace);
		release();
		await beginning;
		await settle();
		assert.equal(under.open().snapshot.overview.identity.email, 'grace@example.com');
	});

	it('is not asked for with what the one before left behind', async () => {
		const under = syncUnderTest();
		under.backend.overviewTag = '"v1"';
		const release = under.backend.hold('overview');
		const beginning = under.sync.begin(ada);
		under.backend.overview = graceOverview();
		await under.sync.begin(grace);
		release();
		await beginning;
		under.backend.overviewTag = '"v2"';
		await under.sync.refresh();
		under.backend.overviewTag = '"v1"';
		await under.sync.refresh();
		assert.equal(under.open().snapshot.overview.identity.email, 'grace@example.com');
		assert.deepEqual(under.backend.overviewTags, [null, null, '"v1"', '"v2"']);
	});

	it('is read in full, even if the one before had the same tag', async () => {
		const under = syncUnderTest();
		under.backend.overviewTag = '"v1"';
		await under.sync.begin(ada);
		under.backend.overview = graceOverview();
		await under.sync.begin(grace);
		assert.deepEqual(under.backend.overviewTags, [null, null]);
		assert.equal(under.open().snapshot.overview.identity.email, 'grace@example.com');
	});

	it('does not get the picture of the one before', async () => {
		const under = syncUnderTest();
		const picture = 'https://meter.example/ada.png';
		under.backend.overview = anOverview({ profile: aProfile({ avatarUrl: picture }) });
		under.avatars.set(picture, Promise.resolve('data:image/png;base64,ada'));
		await under.sync.begin(ada);
		await settle();
		assert.equal(under.open().avatar, 'data:image/png;base64,ada');
		under.backend.overview = graceOverview();
		under.world.clock.jump(1_000);
		await under.cache.write({
			snapshot: aSnapshot({ identity: { accountId: grace.accountId, email: grace.email } }),
			fetchedAt: under.world.clock.now(),
		});
		await under.sync.begin(grace);
		await settle();
		assert.equal(under.open().avatar, null);
	});

	it('is shown at once from the disk, even if the one before was read later', async () => {
		const under = syncUnderTest();
		await under.cache.write({
			snapshot: aSnapshot({ identity: { accountId: grace.accountId, email: grace.email } }),
			fetchedAt: noonMs - 60_000,
		});
		const cached = under.world.memory.get('snapshot.v1');
		await under.sync.begin(ada);
		await under.world.memory.set('snapshot.v1', cached);
		under.backend.hold('overview');
		void under.sync.begin(grace);
		assert.equal(under.open().snapshot.overview.identity.accountId, 'acct-2');
		assert.equal(under.open().fetchedAt, noonMs - 60_000);
	});
});

describe('What an earlier run left on disk', () => {
	async function leftBehind(about: Parameters<typeof aSnapshot>[0] = {}) {
		const world = fakeWorld();
		const under = syncUnderTest(world);
		await under.cache.write({
			snapshot: aSnapshot({ balance: aBalance({ totalMicro: credits(321) }), ...about }),
			fetchedAt: noonMs - 60_000,
		});
		under.backend.hold('overview');
		return under;
	}

	it('is shown at once, with its age', async () => {
		const under = await leftBehind();
		void under.sync.begin(ada);
		assert.equal(spendable(under), credits(321));
		assert.equal(under.open().fetchedAt, noonMs - 60_000);
		await settle();
		assert.equal(under.open().activity, 'refreshing');
	});

	it('stays, with a notice, when there is no network at the start', async () => {
		const under = await leftBehind();
		const offline = syncUnderTest(under.world);
		offline.backend.problems = { meta: everyProblem.offline, overview: everyProblem.offline };
		await offline.sync.begin(ada);
		assert.equal(spendable(offline), credits(321));
		assert.deepEqual(offline.open().trouble, everyProblem.offline);
	});

	it('is not shown to another account', async () => {
		const under = await leftBehind();
		void under.sync.begin(grace);
		assert.equal(under.store.state.kind, 'opening');
	});

	it('is not shown when it came from another backend', async () => {
		const under = await leftBehind({ origin: 'https://elsewhere.example' });
		void under.sync.begin(ada);
		assert.equal(under.store.state.kind, 'opening');
	});

	it('is not shown to somebody whose account is not known yet', async () => {
		const under = await leftBehind();
		void under.sync.begin({ accountId: null, email: null });
		assert.deepEqual(under.store.state, { kind: 'opening', identity: null });
	});
});

describe('What another window has read', () => {
	it('is taken over when it is newer', async () => {
		const under = syncUnderTest();
		await under.sync.begin(ada);
		await under.cache.write({
			snapshot: aSnapshot({ balance: aBalance({ totalMicro: credits(77) }) }),
			fetchedAt: noonMs + 1_000,
		});
		assert.equal(under.sync.adoptNewerSnapshot(), true);
		assert.equal(spendable(under), credits(77));
		assert.equal(under.open().fetchedAt, noonMs + 1_000);
	});

	it('ends the trouble this window had', async () => {
		const under = syncUnderTest();
		await under.sync.begin(ada);
		under.backend.problems = { overview: everyProblem.offline };
		await under.sync.refresh();
		await under.cache.write({ snapshot: aSnapshot(), fetchedAt: noonMs + 1_000 });
		under.sync.adoptNewerSnapshot();
		assert.equal(under.open().trouble, null);
	});

	it('is left alone when it is older, or of another account', async () => {
		const under = syncUnderTest();
		await under.sync.begin(ada);
		await under.cache.write({ snapshot: aSnapshot(), fetchedAt: noonMs - 1 });
		assert.equal(under.sync.adoptNewerSnapshot(), false);
		const other = aSnapshot({ identity: { accountId: 'acct-2' } });
		await under.cache.write({ snapshot: other, fetchedAt: noonMs + 1_000 });
		assert.equal(under.sync.adoptNewerSnapshot(), false);
		assert.equal(under.open().snapshot.overview.identity.accountId, 'acct-1');
	});

	it('is nothing to somebody who is signed out', async () => {
		const under = syncUnderTest();
		await under.sync.end({ kind: 'signedOut', reason: 'none' });
		await under.cache.write({ snapshot: aSnapshot(), fetchedAt: noonMs + 1_000 });
		assert.equal(under.sync.adoptNewerSnapshot(), false);
	});
});

describe('The profile picture', () => {
	const first = 'https://meter.example/1.png';
	const second = 'https://meter.example/2.png';
	const withPicture = (avatarUrl: string | null) => anOverview({ profile: aProfile({ avatarUrl }) });

	it('comes after the figures, which do not wait for it', async () => {
		const under = syncUnderTest();
		let deliver = (_picture: string) => {};
		under.avatars.set(first, new Promise(resolve => (deliver = resolve)));
		under.backend.overview = withPicture(first);
		await under.sync.begin(ada);
		assert.equal(under.open().avatar, null);
		deliver('data:image/png;base64,1');
		await settle();
		assert.equal(under.open().avatar, 'data:image/png;base64,1');
	});

	it('is loaded once, and again when it is another one or gone', async () => {
		const under = syncUnderTest();
		under.avatars.set(first, Promise.resolve('data:1')).set(second, Promise.resolve('data:2'));
		for (const url of [first, first, second, null]) {
			under.backend.overview = withPicture(url);
			await (url === first && under.askedAvatars.length === 0 ? under.sync.begin(ada) : under.sync.refresh());
			await settle();
		}
		assert.deepEqual(under.askedAvatars, [first, second]);
		assert.equal(under.open().avatar, null);
	});

	it('does not come back after a sign-out', async () => {
		const under = syncUnderTest();
		let deliver = (_picture: string) => {};
		under.avatars.set(first, new Promise(resolve => (deliver = resolve)));
		under.backend.overview = withPicture(first);
		await under.sync.begin(ada);
		await under.sync.end({ kind: 'signedOut', reason: 'none' });
		under.backend.overview = graceOverview();
		await under.sync.begin(grace);
		deliver('data:ada');
		await settle();
		assert.equal(under.open().avatar, null);
	});
});

describe('When the world around misbehaves', () => {
	it('a full disk costs no figure', async () => {
		const under = syncUnderTest();
		under.world.memory.failWrites = true;
		await under.sync.begin(ada);
		assert.equal(spendable(under), credits(1000));
		assert.match(under.world.log.text, /keeping the account for the next start failed/);
	});

	it('another backend that took over is not overwritten by a late answer', async () => {
		const under = syncUnderTest(fakeWorld(), new FakeBackend('https://old.example'));
		const release = under.backend.hold('overview');
		const beginning = under.sync.begin(ada);
		under.sync.dispose();
		under.store.set({ kind: 'signedOut', reason: 'none' });
		release();
		await beginning;
		await settle();
		assert.equal(under.store.state.kind, 'signedOut');
		assert.deepEqual(under.world.memory.keys(), []);
	});
});
