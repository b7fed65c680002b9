import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describeNamed } from '../../docs/describeNamed';
import { hasId, namedTests, testsIn, testsNaming } from '../../docs/namedTests';
import { projectRoot } from '../../harness/projectRoot';

const source = `
describe('F12: buckets', () => {
	it('are in order', () => {});
	for (const width of [320]) {
		it(\`are a table, \${width} px wide\`, () => {});
	}
});

describe('a trial', () => {
	describe('that ended', () => {
		it("F13 doesn't hide | it", () => {});
	});
	it('F120 is another number', () => {});
	it(
		'F13 says its end on a line of its own',
		() => {},
	);
});
`;

describe('the tests that name an id', () => {
	const tests = testsIn('test/webview/example.test.ts', source);

	it('are found with every title around them', () => {
		assert.deepEqual(
			tests.map(({ titles }) => titles),
			[
				['F12: buckets', 'are in order'],
				['F12: buckets', 'are a table, … px wide'],
				['a trial', 'that ended', "F13 doesn't hide | it"],
				['a trial', 'F120 is another number'],
				['a trial', 'F13 says its end on a line of its own'],
			],
		);
	});

	it('name it as a word of its own', () => {
		assert.equal(testsNaming(tests, 'F12').length, 2);
		assert.equal(testsNaming(tests, 'F1').length, 0);
		assert.ok(hasId('survives rate-limited: says when', 'rate-limited'));
		assert.ok(!hasId('survives rate-limited', 'rate'));
	});

	it('become a cell of a table: a group in one line with its size, a test in one line', () => {
		const link = '[webview/example.test.ts](../test/webview/example.test.ts)';
		assert.equal(describeNamed(tests, 'F12'), `${link}: F12: buckets (2 tests)`);
		assert.equal(
			describeNamed(tests, 'F13'),
			`${link}: F13 doesn't hide \\| it<br>${link}: F13 says its end on a line of its own`,
		);
		assert.equal(describeNamed(tests, 'F14'), '');
	});

	it('are looked for in every test there is', () => {
		const found = namedTests(projectRoot, ['e2e', 'webview']);
		const files = globSync('test/{e2e,webview}/**/*.test.ts', { cwd: projectRoot });
		const written = files.flatMap(file => readFileSync(file, 'utf8').match(/^\s*it\(/gm) ?? []);
		assert.ok(written.length > 100);
		assert.equal(found.length, written.length);
	});
});
