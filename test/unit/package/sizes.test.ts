import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../harness/projectRoot';
import { type PackagedExtension, readPackage } from '../../support/readPackage';
import { sizeBudgets } from '../../support/sizeBudgets';

const path = join(projectRoot, 'dist/creditbar.vsix');

describe('What is shipped', () => {
	let shipped: PackagedExtension;

	before(() => {
		assert.ok(existsSync(path), 'there is no package; `npm run package` makes it');
		shipped = readPackage(path);
	});

	for (const budget of sizeBudgets) {
		it(`is no larger than it may be: ${budget.what}, ${budget.limitKb} KB`, () => {
			const bytes = budget.bytesOf(shipped);
			assert.ok(bytes > 1024, `${budget.what} has ${bytes} bytes, so it was not found`);
			assert.ok(bytes <= budget.limitKb * 1024, `${budget.what} has ${bytes} bytes`);
		});
	}

	it('holds nothing that only development needs', () => {
		const names = shipped.files.map(({ name }) => name);
		assert.deepEqual(
			names.filter(name => /\.(map|ts|tsx|mjs)$|^(src|test|docs|node_modules)\//.test(name)),
			names.filter(name => name === 'creditbar.d.ts'),
		);
	});
});
