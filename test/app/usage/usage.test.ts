import assert from 'node:assert/strict';
import { formatsFor } from '../../../src/present/format/formats';
import { shownIn, type UsageUnderTest, usageUnderTest } from './usageUnderTest';

const usagePaths = [
	'/v1/usage/summary',
	'/v1/usage/daily',
	'/v1/usage/models',
	'/v1/usage/sessions',
	'/v1/usage/requests',
] as const;
/** Over all time, and over this period. */
const readTwice: readonly string[] = ['/v1/usage/summary', '/v1/usage/models'];
const { count, credits } = formatsFor({ language: 'en', timeZone: 'UTC', isPrivate: false }, 2);
const showUsage = { kind: 'showTab', tab: 'usage' } as const;
const serverFault = { kind: 'status', status: 500 } as const;

async function lookingAt(scenario?: string): Promise<UsageUnderTest> {
	const under = await usageUnderTest(scenario);
	await under.does(showUsage);
	return under;
}

function usageReads({ network }: UsageUnderTest): readonly string[] {
	return network.calls.filter(call => call.startsWith('GET /v1/usage/'));
}

describe('The Usage tab', () => {
	it('reads nothing before somebody looks at it', async () => {
		const under = await usageUnderTest();
		await under.does({ kind: 'showTab', tab: 'credits' });
		assert.deepEqual(usageReads(under), []);
		assert.deepEqual(
			Object.values(under.view()).map(section => section.status),
			['loading', 'loading', 'loading', 'loading', 'loading'],
		);
	});

	it('shows the sums of the backend, over this period and over all time (F20)', async () => {
		const under = await lookingAt('heavyUser');
		const now = under.world.clock.now();
		const all = under.account().usageSummary('all', now);
		const current = under.account().usageSummary('current', now);
		assert.notEqual(all.requests, current.requests);
		const { rows } = shownIn(under.view().summary);
		const shown = (label: string) => {
			const row = rows.find(each => each.label === label);
			return [row?.current?.value, row?.all.value];
		};
		const counted = (pick: (summary: typeof all) => number) => [count(pick(current)), count(pick(all))];
		assert.deepEqual(
			shown('Requests'),
			counted(summary => summary.requests),
		);
		assert.deepEqual(
			shown('Failed'),
			counted(summary => summary.failed),
		);
		assert.deepEqual(
			shown('Total tokens'),
			counted(summary => summary.totalTokens),
		);
		assert.deepEqual(
			shown('Sessions'),
			counted(summary => summary.sessions),
		);
		assert.deepEqual(
			shown('Models used'),
			counted(summary => summary.modelsUsed.length),
		);
		assert.deepEqual(shown('Credits used'), [
			credits.used(current.creditsMicro),
			credits.used(all.creditsMicro),
		]);
	});

	it('shows every model with its figures (F21)', async () => {
		const under = await lookingAt('heavyUser');
		const { periods } = shownIn(under.view().models);
		for (const period of ['all', 'current'] as const) {
			const models = under.account().usageByModel(period, under.world.clock.now());
			assert.deepEqual(
				periods[period].rows.map(({ cells, order }) => [
					cells.model.value,
					cells.requests.value,
					cells.cacheWrite.value,
					order.credits,
				]),
				models.map(model => [
					model.displayName,
					count(model.requests),
					count(model.cacheWriteTokens),
					model.creditsMicro,
				]),
			);
		}
		assert.notDeepEqual(periods.all.rows, periods.current.rows);
	});

	it('shows the last 30 days, oldest first (F24)', async () => {
		const under = await lookingAt('heavyUser');
		const days = under.account().usageDaily({}, under.world.clock.now());
		assert.ok(days.ok);
		const shown = shownIn(under.view().daily).days;
		assert.equal(shown.length, 30);
		assert.deepEqual(
			shown.map(({ id, requests }) => [id, requests]),
			days.value.map(({ day, requests }) => [day, count(requests)]),
		);
	});

	it('is read again when the account has changed, and not when it has not', async () => {
		const under = await lookingAt();
		const first = usageReads(under).length;
		await under.does({ kind: 'refresh' });
		assert.equal(usageReads(under).length, first);
		under.work();
		await under.does({ kind: 'refresh' });
		assert.equal(usageReads(under).length, 2 * first);
	});

	it('shows what a claim has changed nowhere else', async () => {
		const under = await lookingAt('freeBonusReady');
		const first = usageReads(under).length;
		await under.does({ kind: 'claimDailyBonus' });
		assert.ok(usageReads(under).length > first);
	});

	for (const away of [{ kind: 'showTab', tab: 'billing' }, { kind: 'panelHidden' }] as const)
		it(`is not read any more after ${away.kind}, and is up to date when it is looked at again`, async () => {
			const under = await lookingAt();
			const first = usageReads(under).length;
			await under.does(away);
			const worked = under.work();
			await under.does({ kind: 'refresh' });
			assert.equal(usageReads(under).length, first);
			await under.does(showUsage);
			assert.equal(under.requests().rows[0]?.id, worked.id);
		});

	for (const [index, path] of usagePaths.entries()) {
		it(`loses one part and no other when ${path} fails, and gets it back (F3)`, async () => {
			const under = await usageUnderTest();
			under.server.control.addFault({ ...serverFault, route: path, times: null });
			await under.does(showUsage);
			const sections = Object.values(under.view());
			assert.deepEqual(
				sections.map(section => section.status === 'ready'),
				usagePaths.map(each => each !== path),
			);
			const failed = sections[index];
			assert.ok(failed?.status === 'failed');
			assert.match(failed.message, /^This part could not be loaded\. /);
			under.server.control.clearFaults();
			const before = usageReads(under).length;
			await under.does(failed.retry.intent);
			assert.ok(Object.values(under.view()).every(section => section.status === 'ready'));
			assert.equal(usageReads(under).length, before + (readTwice.includes(path) ? 2 : 1));
		});
	}

	it('keeps what was read when it cannot be brought up to date, and says so', async () => {
		const under = await lookingAt();
		const before = shownIn(under.view().summary);
		under.work();
		under.server.control.addFault({ ...serverFault, route: 'usageSummary', times: null });
		await under.does({ kind: 'refresh' });
		const { summary, models } = under.view();
		assert.ok(summary.status === 'ready' && models.status === 'ready');
		assert.deepEqual(summary.content, before);
		assert.match(summary.trouble?.message ?? '', /^This part could not be brought up to date\. /);
		assert.equal(models.trouble, undefined);
	});

	it('tries what failed again with the next good reading of the account', async () => {
		const under = await usageUnderTest();
		under.server.control.addFault({ ...serverFault, route: 'usageByDay', times: null });
		await under.does(showUsage);
		assert.equal(under.view().daily.status, 'failed');
		under.server.control.clearFaults();
		under.world.clock.jump(60_000);
		await under.does({ kind: 'refresh' });
		assert.equal(under.view().daily.status, 'ready');
	});

	it('tries what failed again when somebody comes back to it', async () => {
		const under = await usageUnderTest();
		under.server.control.addFault({ ...serverFault, route: 'usageByDay', times: null });
		await under.does(showUsage);
		await under.does({ kind: 'showTab', tab: 'credits' });
		under.server.control.clearFaults();
		const before = usageReads(under).length;
		await under.does(showUsage);
		assert.equal(under.view().daily.status, 'ready');
		assert.equal(usageReads(under).length, before + 1);
	});

	it('leaves a backend in peace that asked for a pause', async () => {
		const under = await usageUnderTest();
		under.server.control.addFault({
			route: 'usageByDay',
			kind: 'status',
			status: 429,
			retryAfterS: 120,
			times: null,
		});
		await under.does(showUsage);
		const { daily } = under.view();
		assert.ok(daily.status === 'failed');
		assert.match(daily.message, /Try again in 2 minutes\./);
		assert.equal(daily.retry.state, 'disabled');
		const before = under.reads('/v1/usage/daily');
		await under.does({ kind: 'retrySection', section: 'usageDaily' });
		await under.does(showUsage);
		assert.equal(under.reads('/v1/usage/daily'), before);
		under.server.control.clearFaults();
		under.world.clock.jump(121_000);
		await under.does({ kind: 'retrySection', section: 'usageDaily' });
		assert.equal(under.view().daily.status, 'ready');
	});

	it('goes with the person who signs out', async () => {
		const under = await usageUnderTest();
		const release = under.hold('/v1/usage/models');
		const showing = under.begins(showUsage);
		await under.quiet();
		await under.does({ kind: 'signOut' });
		release();
		await showing;
		under.server.control.addFault({ ...serverFault, route: 'usageByModel', times: null });
		await under.does({ kind: 'signIn' });
		assert.equal(under.view().models.status, 'failed');
		assert.equal(under.view().summary.status, 'ready');
	});

	it('begins unfiltered and on its first page for whoever signs in next', async () => {
		const under = await lookingAt();
		await under.does({ kind: 'filterRequests', modelId: null, status: 'error', sessionId: null });
		await under.does({ kind: 'signOut' });
		await under.does({ kind: 'signIn' });
		assert.deepEqual(
			under.requests().rows.map(row => row.id),
			under
				.ledger()
				.slice(0, 20)
				.map(request => request.id),
		);
	});

	it('is left to the connection that follows when there is another backend', async () => {
		const under = await lookingAt();
		const reads = () => under.reads('/v1/usage/summary');
		const before = reads();
		under.connection.dispose();
		await under.connectAgain();
		under.work();
		await under.does({ kind: 'refresh' });
		assert.equal(reads(), before);
	});
});
