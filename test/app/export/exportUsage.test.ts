import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { exactNumber } from '../../../src/account/export/exactNumber';
import type { UsageRequest } from '../../../src/contract/usageRequest';
import { eventually } from '../../support/eventually';
import { settle } from '../../support/settle';
import { type UsageUnderTest, usageUnderTest } from '../usage/usageUnderTest';

const exporting = { kind: 'exportUsage' } as const;
const path = '/v1/usage/requests';

/** Exported, and everything the user hears of it. */
async function exported(under: UsageUnderTest, choice: string) {
	under.world.prompts.willPick(choice);
	await under.does(exporting);
	const [file] = under.world.savedFiles.files.values();
	return file ?? '';
}

function said(under: UsageUnderTest): string {
	return under.world.prompts.messages.slice(1).join(' | ');
}

/** What the ledger holds, as a row of the file says it. */
function rowOf(request: UsageRequest): readonly string[] {
	const credits = (micro: number | null) => (micro === null ? '' : exactNumber(micro, 6).digits);
	return [
		request.createdAt,
		request.id,
		request.modelName,
		request.operation,
		request.status,
		request.sessionId ?? '',
		String(request.inputTokens),
		String(request.cacheWriteTokens),
		String(request.totalTokens),
		credits(request.estimatedMicro),
		credits(request.creditsMicro),
	];
}

const names = [
	'createdAt',
	'id',
	'model',
	'operation',
	'status',
	'sessionId',
	'inputTokens',
	'cacheWriteTokens',
	'totalTokens',
	'estimatedCredits',
	'credits',
];

function csvRows(file: string): readonly (readonly string[])[] {
	const rows: readonly Record<string, string>[] = parse(file, { columns: true, record_delimiter: '\r\n' });
	return rows.map(row => names.map(name => row[name] ?? ''));
}

describe('Exporting usage (F25)', () => {
	it('writes all 12,000 requests as CSV, equal to the ledger, with progress and in small pieces', async () => {
		const under = await usageUnderTest('heavyUser');
		const file = await exported(under, 'allCsv');
		const ledger = under.ledger();
		assert.equal(ledger.length, 12_000);
		assert.deepEqual(csvRows(file), ledger.map(rowOf));
		const { prompts, savedFiles } = under.world;
		assert.equal(prompts.reports[0], '0 of 12,000 requests');
		assert.equal(prompts.reports.at(-1), '12,000 of 12,000 requests');
		assert.equal(prompts.fractions.at(-1), 1);
		assert.deepEqual(
			[...prompts.fractions].sort((one, other) => one - other),
			prompts.fractions,
		);
		assert.ok(savedFiles.longestWrite < file.length / 50);
		assert.equal(under.reads(path), 120);
		assert.match(said(under), /12,000 requests exported to creditbar-usage-2025-03-10\.csv\./);
	});

	it('writes them as JSON as well', async () => {
		const under = await usageUnderTest('heavyUser');
		const rows: readonly Record<string, unknown>[] = JSON.parse(await exported(under, 'allJson'));
		assert.deepEqual(
			rows.map(row => names.map(name => String(row[name] ?? ''))),
			under.ledger().map(rowOf),
		);
		assert.deepEqual([...under.world.savedFiles.files.keys()], ['creditbar-usage-2025-03-10.json']);
	});

	it('neither repeats nor leaves out a row when requests are made meanwhile', async () => {
		const under = await usageUnderTest('heavyUser');
		const before = under.ledger();
		let reports = 0;
		under.world.prompts.onReport = () => {
			if (++reports % 40 === 0) under.work();
		};
		const file = await exported(under, 'allCsv');
		assert.ok(under.ledger().length > before.length);
		assert.deepEqual(csvRows(file), before.map(rowOf));
	});

	it('leaves nothing when it is canceled', async () => {
		const under = await usageUnderTest('heavyUser');
		const { prompts, savedFiles } = under.world;
		prompts.onReport = message => {
			if (message.startsWith('3,000')) prompts.cancelProgress();
		};
		assert.equal(await exported(under, 'allCsv'), '');
		assert.equal(savedFiles.drafts, 0);
		assert.ok(under.reads(path) < 40);
		assert.match(said(under), /Export canceled\. Nothing was saved\.$/);
	});

	it('offers the chosen filter, and does not take it for granted', async () => {
		const under = await usageUnderTest('pro');
		await under.does({ kind: 'showTab', tab: 'usage' });
		const failed = { modelId: null, status: 'error', sessionId: null } as const;
		await under.does({ kind: 'filterRequests', ...failed });
		assert.equal(csvRows(await exported(under, 'allCsv')).length, under.ledger().length);
		assert.deepEqual(
			under.world.prompts.lists.at(-1)?.map(({ id, description }) => [id, description]),
			[
				['allCsv', undefined],
				['allJson', undefined],
				['filteredCsv', 'Failed'],
				['filteredJson', 'Failed'],
			],
		);
		assert.deepEqual(
			csvRows(await exported(under, 'filteredCsv')),
			under.ledger({ status: 'error' }).map(rowOf),
		);
	});

	it('offers no filter where none is chosen', async () => {
		const under = await usageUnderTest('pro');
		await exported(under, 'allCsv');
		assert.deepEqual(
			under.world.prompts.lists.at(-1)?.map(({ id }) => id),
			['allCsv', 'allJson'],
		);
	});

	it('asks before anything is read, and does nothing without an answer', async () => {
		const under = await usageUnderTest('pro');
		await under.does(exporting);
		assert.deepEqual(under.world.savedFiles.questions, []);
		under.world.savedFiles.isDismissed = true;
		await exported(under, 'allCsv');
		assert.equal(under.world.savedFiles.questions.length, 1);
		assert.equal(under.reads(path), 0);
		assert.equal(under.world.savedFiles.drafts, 0);
	});

	it('stops honestly when the service does, and goes on from there', async () => {
		const under = await usageUnderTest('heavyUser');
		const { prompts, network, savedFiles } = under.world;
		prompts.onReport = message => {
			if (message.startsWith('5,000')) network.isOffline = true;
		};
		const answered = network.calls.length;
		prompts.willChoose('Continue');
		const warn = prompts.warn.bind(prompts);
		prompts.warn = async (message, ...actions) => {
			prompts.onReport = null;
			network.isOffline = false;
			return warn(message, ...actions);
		};
		const file = await exported(under, 'allCsv');
		assert.match(
			said(under),
			/The export stopped after 5,000 requests\. The credit service cannot be reached\./,
		);
		assert.deepEqual(csvRows(file), under.ledger().map(rowOf));
		assert.ok(network.calls.length > answered);
		assert.equal(savedFiles.drafts, 0);
	});

	it('leaves nothing when the user has had enough after a fault', async () => {
		const under = await usageUnderTest('heavyUser');
		const { prompts, network, savedFiles } = under.world;
		prompts.onReport = message => {
			if (message.startsWith('200 ')) network.isOffline = true;
		};
		assert.equal(await exported(under, 'allCsv'), '');
		assert.equal(savedFiles.drafts, 0);
		assert.match(said(under), /Export canceled\. Nothing was saved\.$/);
	});

	it('waits out a pause that the service asks for', async () => {
		const under = await usageUnderTest('heavyUser');
		const { prompts, timers } = under.world;
		under.server.control.setRateLimits({ read: { quota: 30, windowS: 10 } });
		prompts.willPick('allCsv');
		const over = under.begins(exporting);
		let isOver = false;
		void over.then(() => {
			isOver = true;
		});
		await eventually('the export is over', async () => {
			await timers.advance(1_000);
			await settle();
			return isOver;
		});
		const [file = ''] = under.world.savedFiles.files.values();
		assert.deepEqual(csvRows(file), under.ledger().map(rowOf));
		assert.ok(prompts.reports.some(report => report.startsWith('The credit service asks for a pause.')));
	});

	it('can be canceled while it waits', async () => {
		const under = await usageUnderTest('heavyUser');
		const { prompts, savedFiles } = under.world;
		under.server.control.setRateLimits({ read: { quota: 5, windowS: 60 } });
		prompts.onReport = message => {
			if (message.startsWith('The credit service asks')) prompts.cancelProgress();
		};
		assert.equal(await exported(under, 'allCsv'), '');
		assert.equal(savedFiles.drafts, 0);
	});

	it('says so when nothing can be saved there, before anything is read', async () => {
		const under = await usageUnderTest('pro');
		under.world.savedFiles.isReadOnly = true;
		await exported(under, 'allCsv');
		assert.equal(under.reads(path), 0);
		assert.match(said(under), /Nothing can be saved there\. Choose another place\.$/);
	});

	for (const [what, breaks] of [
		['the disk is full', { room: 500 }],
		['the file cannot be put in its place', { failsToKeep: true }],
	] as const)
		it(`says so and leaves nothing when ${what}`, async () => {
			const under = await usageUnderTest('pro');
			Object.assign(under.world.savedFiles, breaks);
			assert.equal(await exported(under, 'allCsv'), '');
			assert.equal(under.world.savedFiles.drafts, 0);
			assert.match(said(under), /The export could not be saved, and nothing of it is left\./);
		});

	it('ends with the session: nothing of the account is left on disk', async () => {
		const under = await usageUnderTest('heavyUser');
		const { prompts, savedFiles } = under.world;
		prompts.onReport = message => {
			if (message.startsWith('1,000')) void under.begins({ kind: 'signOut' });
		};
		assert.equal(await exported(under, 'allCsv'), '');
		assert.equal(savedFiles.drafts, 0);
		assert.match(said(under), /not signed in any more\. Nothing was saved\./);
	});

	it('runs once at a time', async () => {
		const under = await usageUnderTest('pro');
		const release = under.hold(path);
		under.world.prompts.willPick('allCsv');
		const first = under.begins(exporting);
		await eventually('it reads', () => under.reads(path) === 1);
		await under.begins(exporting);
		assert.equal(under.world.prompts.messages.at(-1), 'An export is already running.');
		release();
		await first;
		assert.equal(under.world.savedFiles.files.size, 1);
	});

	it('says that there is nothing yet, instead of writing an empty file', async () => {
		const under = await usageUnderTest('newAccount');
		assert.equal(under.ledger().length, 0);
		await under.does(exporting);
		assert.match(said(under), /There is nothing to export yet\.$/);
	});

	it('opens the file for those who want to see it', async () => {
		const under = await usageUnderTest('pro');
		under.world.prompts.willChoose('Open file');
		await exported(under, 'allJson');
		assert.deepEqual(under.world.savedFiles.opened, ['creditbar-usage-2025-03-10.json']);
	});

	it('keeps figures out of its notifications in privacy mode (F54)', async () => {
		const under = await usageUnderTest('pro');
		await under.does({ kind: 'turnOnPrivacyMode' });
		await exported(under, 'allCsv');
		assert.match(said(under), /••• requests exported to creditbar-usage-2025-03-10\.csv\./);
	});
});
