import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { casesWithoutProof, describeFaults, faultLevels } from '../../docs/describeFaults';
import { faultGroups } from '../../docs/faultCases';
import { namedTests } from '../../docs/namedTests';
import { projectRoot } from '../../harness/projectRoot';

describe('docs/faults.md', () => {
	const tests = namedTests(projectRoot, faultLevels);
	const ids = faultGroups.flatMap(({ cases }) => cases.map(({ id }) => id));

	it('is what the tests say today: run npm run faults', () => {
		const isUpToDate = readFileSync(join(projectRoot, 'docs', 'faults.md'), 'utf8') === describeFaults(tests);
		assert.ok(isUpToDate, 'docs/faults.md is not what the tests say: npm run faults');
	});

	it('names a test for every fault, or says why there is none', () => {
		assert.deepEqual(casesWithoutProof(tests), []);
	});

	it('knows every fault that a test names', () => {
		const named = tests.flatMap(({ titles }) =>
			titles.flatMap(title => [...title.matchAll(/\(((?:[ATWSVJPN]\d+(?:, )?)+)\)/g)]),
		);
		const unknown = named.flatMap(([, list = '']) => list.split(', ')).filter(id => !ids.includes(id));
		assert.deepEqual([...new Set(unknown)], []);
	});

	it('has every fault once', () => {
		assert.equal(new Set(ids).size, ids.length);
		assert.equal(ids.length, 84);
	});
});
