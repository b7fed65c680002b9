import assert from 'node:assert/strict';
import { shownIn, type UsageUnderTest, usageUnderTest } from './usageUnderTest';

const path = '/v1/usage/sessions';
const showUsage = { kind: 'showTab', tab: 'usage' } as const;
const moreSessions = { kind: 'moreSessions' } as const;

async function lookingAt(scenario?: string): Promise<UsageUnderTest> {
	const under = await usageUnderTest(scenario);
	await under.does(showUsage);
	return under;
}

function rowsOf(under: UsageUnderTest) {
	return shownIn(under.view().sessions).rows;
}

/** So many windows that were never seen before, each with a request. */
function newSessions(under: UsageUnderTest, count: number): void {
	for (let index = 0; index < count; index++) under.work({ clientSessionId: `window ${index}` });
}

describe('The sessions of the Usage tab (F22)', () => {
	it('are marked when they go on, and when they are this window’s own', async () => {
		const under = await usageUnderTest();
		under.work({ clientSessionId: under.world.windowSessionId() });
		under.work({ clientSessionId: 'another window' });
		await under.does(showUsage);
		const rows = rowsOf(under);
		assert.deepEqual(
			rows.slice(0, 2).map(row => row.marks),
			[['Active'], ['Active', 'This window']],
		);
		const now = under.world.clock.now();
		const page = under.account().usageSessions({}, now);
		assert.ok(page.ok);
		assert.deepEqual(
			rows.map(row => row.marks.includes('Active')),
			page.value.data.map(session => session.isActive),
		);
		assert.ok(rows.slice(2).every(row => !row.marks.includes('This window')));
	});

	it('lead on to the oldest, each of them once', async () => {
		const under = await lookingAt('heavyUser');
		const rows = () => shownIn(under.view().sessions).rows;
		while (shownIn(under.view().sessions).more) {
			const before = rows().length;
			await under.does({ kind: 'moreSessions' });
			assert.ok(rows().length > before);
		}
		const { sessions } = under.account().usageSummary('all', under.world.clock.now());
		assert.equal(new Set(rows().map(row => row.id)).size, sessions);
		assert.equal(rows().length, sessions);
	});

	it('stay when new ones arrive above them', async () => {
		const under = await lookingAt('heavyUser');
		await under.does({ kind: 'moreSessions' });
		const before = shownIn(under.view().sessions).rows.map(row => row.id);
		under.work({ clientSessionId: 'new one' });
		await under.does({ kind: 'refresh' });
		const after = shownIn(under.view().sessions).rows.map(row => row.id);
		assert.equal(before.length, 40);
		assert.deepEqual(after.slice(1), before);
	});

	it('grow by one page when Show more is pressed twice', async () => {
		const under = await lookingAt('heavyUser');
		const release = under.hold(path);
		const presses = [under.begins(moreSessions), under.begins(moreSessions)];
		await under.quiet();
		assert.equal(shownIn(under.view().sessions).more?.state, 'busy');
		release();
		await Promise.all(presses);
		assert.equal(rowsOf(under).length, 40);
		assert.equal(under.reads(path), 2);
	});

	it('say that one further down has ended meanwhile', async () => {
		const under = await usageUnderTest('heavyUser');
		newSessions(under, 25);
		await under.does(showUsage);
		await under.does(moreSessions);
		assert.deepEqual(rowsOf(under)[24]?.marks, ['Active']);
		under.world.clock.jump(31 * 60_000);
		await under.does({ kind: 'refresh' });
		assert.equal(rowsOf(under).length, 40);
		assert.ok(rowsOf(under).every(row => row.marks.length === 0));
	});

	it('stay when the older ones cannot be read, and Retry brings those', async () => {
		const under = await lookingAt('heavyUser');
		under.server.control.addFault({ route: 'usageSessions', kind: 'status', status: 500, times: null });
		await under.does(moreSessions);
		const { sessions } = under.view();
		assert.ok(sessions.status === 'ready' && sessions.trouble);
		assert.equal(sessions.content.rows.length, 20);
		under.server.control.clearFaults();
		await under.does(sessions.trouble.retry.intent);
		assert.equal(rowsOf(under).length, 40);
	});

	it('begin again when the backend has forgotten the place in the list', async () => {
		const under = await lookingAt('heavyUser');
		await under.does(moreSessions);
		under.server.control.addFault({
			route: 'usageSessions',
			kind: 'status',
			status: 400,
			code: 'invalid-cursor',
			times: 1,
		});
		await under.does(moreSessions);
		assert.equal(rowsOf(under).length, 20);
		await under.does(moreSessions);
		assert.equal(rowsOf(under).length, 40);
	});

	it('have no hole when older ones arrive after so many new ones that the list began afresh', async () => {
		const under = await lookingAt('heavyUser');
		const release = under.hold(path);
		const reading = under.begins(moreSessions);
		await under.quiet();
		newSessions(under, 25);
		await under.does({ kind: 'refresh' });
		release();
		await reading;
		const page = under.account().usageSessions({ limit: 100 }, under.world.clock.now());
		assert.ok(page.ok);
		const ids = rowsOf(under).map(row => row.id);
		assert.deepEqual(
			ids,
			page.value.data.slice(0, ids.length).map(session => session.id),
		);
		assert.equal(shownIn(under.view().sessions).more?.state, 'ready');
	});
});
