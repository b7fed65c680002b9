import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureDependencies } from '../../harness/bootstrap/ensureDependencies.mjs';

const LOCKED = {
	'': { name: 'project' },
	'node_modules/preact': { version: '11.0.0', integrity: 'sha512-a' },
	'node_modules/for-another-system': { version: '1.0.0', integrity: 'sha512-b', optional: true },
};

const quietly = <T>(_title: string, work: () => Promise<T>) => work();

describe('The first step of every command', () => {
	const npmOfThisRun = process.env['npm_execpath'];
	let root = '';
	let calls = '';

	beforeEach(() => {
		root = mkdtempSync(join(tmpdir(), 'bootstrap-'));
		calls = join(root, 'calls');
		write('package-lock.json', { packages: LOCKED });
		write('node_modules/node/bin/node', '');
		write('node_modules/node/bin/node.exe', '');
		npmThatSays('', 0);
	});

	afterEach(() => {
		if (npmOfThisRun === undefined) Reflect.deleteProperty(process.env, 'npm_execpath');
		else process.env['npm_execpath'] = npmOfThisRun;
		rmSync(root, { recursive: true });
	});

	it('leaves an installation alone that is what the lock file asks for', async () => {
		write('node_modules/.package-lock.json', {
			packages: { 'node_modules/preact': LOCKED['node_modules/preact'] },
		});
		await ensureDependencies(root, quietly);
		assert.throws(() => readFileSync(calls));
	});

	it('installs when nothing is installed', async () => {
		await ensureDependencies(root, quietly);
		assert.match(readFileSync(calls, 'utf8'), /^ci /);
	});

	it('installs when the lock file has moved on', async () => {
		write('node_modules/.package-lock.json', {
			packages: { 'node_modules/preact': { version: '10.9.9', integrity: 'sha512-old' } },
		});
		await ensureDependencies(root, quietly);
		assert.match(readFileSync(calls, 'utf8'), /^ci /);
	});

	for (const [output, sentence] of [
		[
			'npm error code ENOTFOUND',
			/cannot be reached; check the network connection and run the command again\.$/,
		],
		['npm error ENOSPC: no space left on device', /the disk is full; free some space/],
		['npm error code EACCES', /a folder cannot be written to/],
		['npm error code E403', /refused access; check the registry settings of npm\.$/],
		['npm error code EINTEGRITY', /what was downloaded is damaged; run the command again\.$/],
		['npm error something new', /npm failed, and .*npm-ci\.log says why\.$/],
	] as const) {
		it(`says in one sentence what "${output}" means`, async () => {
			npmThatSays(output, 1);
			await assert.rejects(ensureDependencies(root, quietly), ({ message }: Error) => {
				assert.match(message, /^The dependencies could not be installed: /);
				assert.match(message, sentence);
				assert.equal(message.split('\n').length, 1);
				return true;
			});
		});
	}

	function write(path: string, content: unknown): void {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
	}

	function npmThatSays(output: string, code: number): void {
		write(
			'npm-cli.js',
			`require('node:fs').writeFileSync(${JSON.stringify(calls)}, process.argv.slice(2).join(' '));
			console.error(${JSON.stringify(output)});
			process.exit(${code});`,
		);
		process.env['npm_execpath'] = join(root, 'npm-cli.js');
	}
});
