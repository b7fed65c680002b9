import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { featureGroups } from '../../docs/features';
import { namedTests, testsNaming } from '../../docs/namedTests';
import { featuresPath, renderFeatures } from '../../docs/renderFeatures';
import { projectRoot } from '../../harness/projectRoot';

describe('docs/features.md', () => {
	const features = featureGroups.flatMap(group => group.features);

	it('is what features and tests say today', () => {
		const isCurrent = readFileSync(featuresPath(projectRoot), 'utf8') === renderFeatures(projectRoot);
		assert.ok(isCurrent, 'docs/features.md is out of date: run `npm run features` and commit the result.');
	});

	it('has a test in a real browser for every feature', () => {
		const tests = namedTests(projectRoot, ['e2e', 'webview']);
		const untested = features.filter(({ id }) => testsNaming(tests, id).length === 0);
		assert.deepEqual(untested, []);
	});

	it('has a picture of every feature', () => {
		const unseen = features.filter(
			({ picture }) => !existsSync(join(projectRoot, `docs/screenshots/${picture}.png`)),
		);
		assert.deepEqual(unseen, []);
	});
});
