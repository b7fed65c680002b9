import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginFileDraft, deliverToFile } from '../../../src/platform/vscode/fileDraft';

describe('A file that is exported (F25)', () => {
	let folder: string;
	let target: string;
	let temporary: string;
	const drafts = async () => (await readdir(temporary)).length;

	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'export-test-'));
		target = join(folder, 'usage.csv');
		temporary = await mkdtemp(join(tmpdir(), 'export-test-'));
	});

	afterEach(async () => {
		for (const made of [folder, temporary]) await rm(made, { recursive: true, force: true });
	});

	const begin = () => beginFileDraft(path => deliverToFile(path, target), temporary);

	it('is in its place once it is whole, over what was there', async () => {
		await writeFile(target, 'old');
		const draft = await begin();
		await draft.write('one\r\n');
		assert.equal(await readFile(target, 'utf8'), 'old');
		await draft.write('två\r\n');
		await draft.keep();
		assert.equal(await readFile(target, 'utf8'), 'one\r\ntvå\r\n');
		assert.deepEqual(await readdir(folder), ['usage.csv']);
	});

	it('leaves nothing when it is discarded, also after it was kept', async () => {
		const draft = await begin();
		await draft.write('one');
		assert.equal(await drafts(), 1);
		await draft.discard();
		assert.equal(await drafts(), 0);
		assert.deepEqual(await readdir(folder), []);
		const kept = await begin();
		await kept.keep();
		await kept.discard();
		assert.deepEqual(await readdir(folder), ['usage.csv']);
		assert.equal(await drafts(), 0);
	});

	it('leaves the place as it was when it cannot be put there', async () => {
		const draft = await beginFileDraft(
			path => deliverToFile(path, join(folder, 'gone', 'usage.csv')),
			temporary,
		);
		await draft.write('one');
		await assert.rejects(draft.keep());
		assert.deepEqual(await readdir(folder), []);
		assert.equal(await drafts(), 0);
	});

	it('leaves no part of itself beside a place that is taken by a folder', async () => {
		const taken = join(folder, 'taken');
		await mkdir(taken);
		const draft = await beginFileDraft(path => deliverToFile(path, taken), temporary);
		await draft.write('one');
		await assert.rejects(draft.keep());
		assert.deepEqual(await readdir(folder), ['taken']);
	});
});
