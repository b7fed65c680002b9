import assert from 'node:assert/strict';
import type { RequestsView } from '../../../src/protocol/usageView';
import { type UsageUnderTest, usageUnderTest } from './usageUnderTest';

const path = '/v1/usage/requests';
const showUsage = { kind: 'showTab', tab: 'usage' } as const;
const noFilter = { kind: 'filterRequests', modelId: null, status: null, sessionId: null } as const;
const serverFault = { kind: 'status', status: 500, route: 'usageRequests', times: null } as const;

async function lookingAt(scenario?: string): Promise<UsageUnderTest> {
	const under = await usageUnderTest(scenario);
	await under.does(showUsage);
	return under;
}

function idsOf(view: RequestsView): readonly string[] {
	return view.rows.map(row => row.id);
}

/** Everything that can be seen by pressing Next until it ends. `onPage`: what happens meanwhile. */
async function pressesThrough(under: UsageUnderTest, onPage: (page: number) => void = () => {}) {
	const seen = [...idsOf(under.requests())];
	for (let page = 1; under.requests().next.state === 'ready'; page++) {
		onPage(page);
		await under.begins({ kind: 'nextRequests' });
		seen.push(...idsOf(under.requests()));
	}
	return seen;
}

describe('The requests of the Usage tab (F23)', () => {
	it('are all there: 12,000 of them, none twice and none left out, while new ones arrive', async () => {
		const under = await lookingAt('heavyUser');
		const expected = under.ledger().map(request => request.id);
		assert.equal(expected.length, 12_000);
		const seen = await pressesThrough(under, page => {
			if (page % 25 === 0) under.work();
		});
		assert.deepEqual(seen, expected);
		assert.equal(under.requests().range, 'Requests 11,981 to 12,000');
	});

	it('are all there with a filter by model, status or session too', async () => {
		const under = await lookingAt('heavyUser');
		const [model] = under.account().usageByModel('all', under.world.clock.now());
		const sessionId = under.ledger()[7]?.sessionId ?? '';
		assert.ok(model);
		const filters = [
			[{ status: 'error' }, { status: 'error' }],
			[
				{ status: 'canceled', modelId: model.modelId },
				{ status: 'canceled', model: model.modelId },
			],
			[{ sessionId }, { sessionId }],
		] as const;
		for (const [filter, query] of filters) {
			await under.does({ ...noFilter, ...filter });
			const expected = under.ledger(query).map(request => request.id);
			assert.ok(expected.length > 0);
			assert.deepEqual(await pressesThrough(under), expected);
		}
	});

	it('come 20 a page, and Previous leads back over the same pages', async () => {
		const under = await lookingAt('heavyUser');
		assert.equal(under.requests().range, 'Requests 1 to 20');
		assert.equal(under.requests().previous.state, 'disabled');
		const pages = [idsOf(under.requests())];
		for (let page = 0; page < 3; page++) {
			await under.does({ kind: 'nextRequests' });
			pages.push(idsOf(under.requests()));
		}
		assert.equal(under.requests().range, 'Requests 61 to 80');
		under.work();
		for (const page of [2, 1]) {
			await under.does({ kind: 'previousRequests' });
			assert.deepEqual(idsOf(under.requests()), pages[page]);
		}
		const newest = under.ledger().slice(0, 20);
		await under.does({ kind: 'previousRequests' });
		assert.deepEqual(
			idsOf(under.requests()),
			newest.map(request => request.id),
		);
	});

	it('turn one page when Next is pressed twice', async () => {
		const under = await lookingAt('heavyUser');
		const release = under.hold(path);
		const presses = [under.begins({ kind: 'nextRequests' }), under.begins({ kind: 'nextRequests' })];
		await under.quiet();
		assert.equal(under.requests().next.state, 'busy');
		assert.equal(under.requests().previous.state, 'disabled');
		assert.equal(under.requests().isLoading, true);
		release();
		await Promise.all(presses);
		assert.equal(under.requests().range, 'Requests 21 to 40');
		assert.equal(under.reads(path), 2);
	});

	it('show the filter chosen last, whichever answer comes last', async () => {
		const under = await lookingAt('heavyUser');
		const release = under.hold(path);
		const late = under.begins({ ...noFilter, status: 'error' });
		await under.quiet();
		await under.does({ ...noFilter, status: 'canceled' });
		const shown = under.requests();
		release();
		await late;
		assert.deepEqual(under.requests(), shown);
		assert.ok(shown.rows.every(row => row.status.label === 'Canceled'));
		assert.equal(shown.filters.find(filter => filter.id === 'status')?.selected, 'canceled');
	});

	it('drop a page that comes after another filter was chosen, and begin that at its first page', async () => {
		const under = await lookingAt('heavyUser');
		await under.does({ kind: 'nextRequests' });
		const release = under.hold(path);
		const late = under.begins({ kind: 'nextRequests' });
		await under.quiet();
		const before = under.network.requests.length;
		await under.does({ ...noFilter, status: 'success' });
		release();
		await late;
		assert.equal(under.requests().range, 'Requests 1 to 20');
		assert.ok(under.requests().rows.every(row => row.status.label === 'Succeeded'));
		assert.deepEqual(
			under.network.requests.slice(before).map(request => new URL(request.url).search),
			['?status=success'],
		);
	});

	it('stay on the page that is looked at while the account changes, and follow it on the first one', async () => {
		const under = await lookingAt('heavyUser');
		await under.does({ kind: 'nextRequests' });
		const second = idsOf(under.requests());
		const worked = under.work();
		await under.does({ kind: 'refresh' });
		assert.deepEqual(idsOf(under.requests()), second);
		await under.does({ kind: 'previousRequests' });
		assert.equal(under.requests().rows[0]?.id, worked.id);
		const next = under.work();
		await under.does({ kind: 'refresh' });
		assert.equal(under.requests().rows[0]?.id, next.id);
	});

	it('arrive although the account changes while a page is on its way', async () => {
		const under = await lookingAt('heavyUser');
		const release = under.hold(path);
		const turning = under.begins({ kind: 'nextRequests' });
		await under.quiet();
		under.work();
		await under.does({ kind: 'refresh' });
		release();
		await turning;
		assert.equal(under.requests().range, 'Requests 21 to 40');
		assert.equal(under.requests().next.state, 'ready');
	});

	it('keep the page on screen when the next one fails, and Retry brings that one', async () => {
		const under = await lookingAt('heavyUser');
		const first = idsOf(under.requests());
		under.server.control.addFault(serverFault);
		await under.does({ kind: 'nextRequests' });
		const { requests } = under.view();
		assert.ok(requests.status === 'ready' && requests.trouble);
		assert.deepEqual(idsOf(requests.content), first);
		under.server.control.clearFaults();
		await under.does(requests.trouble.retry.intent);
		assert.equal(under.requests().range, 'Requests 21 to 40');
	});

	it('never show rows that the chosen filter leaves out, and keep the filters in reach when it fails', async () => {
		const under = await lookingAt('heavyUser');
		under.server.control.addFault(serverFault);
		await under.does({ ...noFilter, status: 'error' });
		const { requests } = under.view();
		assert.ok(requests.status === 'ready' && requests.trouble);
		assert.deepEqual(requests.content.rows, []);
		assert.equal(requests.content.empty, '');
		under.server.control.clearFaults();
		await under.does(noFilter);
		assert.equal(under.requests().range, 'Requests 1 to 20');
	});

	it('begin again when the backend has forgotten the place in the list', async () => {
		const under = await lookingAt('heavyUser');
		await under.does({ kind: 'nextRequests' });
		under.server.control.addFault({
			route: 'usageRequests',
			kind: 'status',
			status: 400,
			code: 'invalid-cursor',
			times: 1,
		});
		await under.does({ kind: 'nextRequests' });
		assert.equal(under.requests().range, 'Requests 1 to 20');
		assert.equal(under.requests().previous.state, 'disabled');
	});

	it('are those of a session when its row asks for them', async () => {
		const under = await lookingAt('heavyUser');
		const { sessions } = under.view();
		assert.ok(sessions.status === 'ready');
		const row = sessions.content.rows[3];
		assert.ok(row);
		await under.does({ ...noFilter, status: 'error' });
		await under.does(row.showRequests.intent);
		const expected = under.ledger({ sessionId: row.id }).map(request => request.id);
		assert.deepEqual(await pressesThrough(under), expected);
		const filters = under.requests().filters.map(filter => [filter.id, filter.selected]);
		assert.deepEqual(filters, [
			['model', ''],
			['status', ''],
			['session', row.id],
		]);
	});

	it('say what was estimated beside what it cost (F16)', async () => {
		const under = await usageUnderTest();
		const worked = under.work();
		await under.does(showUsage);
		const details = new Map(under.requests().rows[0]?.details.map(fact => [fact.label, fact.value]));
		assert.ok(worked.estimatedMicro !== null && worked.estimatedMicro > worked.creditsMicro);
		const inCredits = (micro: number) => `${micro / 1_000_000}`;
		assert.equal(details.get('Estimated cost'), `${inCredits(worked.estimatedMicro)} credits`);
		assert.equal(details.get('Actual cost'), `${inCredits(worked.creditsMicro)} credits`);
		assert.equal(
			details.get('Difference'),
			`${inCredits(worked.estimatedMicro - worked.creditsMicro)} less than estimated`,
		);
	});

	it('lead to a dispute about the one that looks wrong', async () => {
		const under = await lookingAt();
		const row = under.requests().rows[2];
		assert.ok(row);
		await under.does(row.dispute.intent);
		assert.equal(under.open().details.feedback.aboutRequestId, row.id);
	});
});
