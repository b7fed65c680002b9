import assert from 'node:assert/strict';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installOnce } from '../../harness/installOnce';

const NOBODYS_PROCESS_ID = 2 ** 22 + 1;

describe('A cached install', () => {
	let cache = '';
	let folder = '';

	beforeEach(() => {
		cache = mkdtempSync(join(tmpdir(), 'install-once-'));
		folder = join(cache, 'browser-1.0');
	});

	afterEach(() => rmSync(cache, { recursive: true }));

	it('is filled once', async () => {
		await installOnce(folder, fillWith('first'));
		await installOnce(folder, fillWith('second'));
		assert.equal(readFileSync(join(folder, 'binary'), 'utf8'), 'first');
		assert.deepEqual(readdirSync(cache), ['browser-1.0']);
	});

	it('is absent after a run that failed half-way, and leaves no rest', async () => {
		const interrupted = installOnce(folder, async unfinished => {
			writeFileSync(join(unfinished, 'binary'), 'hal');
			throw new Error('no network');
		});
		await assert.rejects(interrupted, /no network/);
		assert.deepEqual(readdirSync(cache), []);
	});

	it('clears away what a killed run left unfinished', async () => {
		mkdirSync(`${folder}.unfinished-${NOBODYS_PROCESS_ID}`);
		await installOnce(folder, fillWith('new'));
		assert.deepEqual(readdirSync(cache), ['browser-1.0']);
	});

	it('keeps its hands off what another run is filling', async () => {
		const busy = `${folder}.unfinished-${process.ppid}`;
		mkdirSync(busy);
		await installOnce(folder, fillWith('mine'));
		assert.ok(existsSync(busy));
	});

	it('is whole for a run that comes second', async () => {
		await installOnce(folder, async unfinished => {
			mkdirSync(folder);
			writeFileSync(join(folder, 'binary'), 'theirs');
			writeFileSync(join(unfinished, 'binary'), 'mine');
		});
		assert.equal(readFileSync(join(folder, 'binary'), 'utf8'), 'theirs');
		assert.deepEqual(readdirSync(cache), ['browser-1.0']);
	});
});

function fillWith(content: string): (unfinished: string) => Promise<void> {
	return async unfinished => writeFileSync(join(unfinished, 'binary'), content);
}
