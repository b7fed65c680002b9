import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginFileDraft, deliverToFile } from '../../../src/platform/vscode/fileDraft';

describe('A file that is exported (F25)', () => {
	let folder: string;
	let target: string;
	/** Where the drafts of this test are, beside those of everybody else. */
	const drafts = async () => (await readdir(tmpdir())).filter(name => name.startsWith('creditbar-')).length;

	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'export-test-'));
		target = join(folder, 'usage.csv');
	});

	afterEach(async () => {
		await rm(folder, { recursive: true, force: true });
	});

	const begin = () => beginFileDraft(path => deliverToFile(path, target));

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
		const before = await drafts();
		const draft = await begin();
		await draft.write('one');
		assert.equal(await drafts(), before + 1);
		await draft.discard();
		assert.equal(await drafts(), before);
		assert.deepEqual(await readdir(folder), []);
		const kept = await begin();
		await kept.keep();
		await kept.discard();
		assert.deepEqual(await readdir(folder), ['usage.csv']);
		assert.equal(await drafts(), before);
	});

	it('leaves the place as it was when it cannot be put there', async () => {
		const before = await drafts();
		const draft = await beginFileDraft(path => deliverToFile(path, join(folder, 'gone', 'usage.csv')));
		await draft.write('one');
		await assert.rejects(draft.keep());
		assert.deepEqual(await readdir(folder), []);
		assert.equal(await drafts(), before);
	});

	it('leaves no part of itself beside a place that is taken by a folder', async () => {
		const draft = await beginFileDraft(path => deliverToFile(path, folder));
		await draft.write('one');
		await assert.rejects(draft.keep());
		const beside = (await readdir(tmpdir())).filter(name => name.endsWith('.part'));
		assert.deepEqual(beside, []);
	});
});
