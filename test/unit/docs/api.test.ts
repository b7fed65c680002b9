import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { codeIn, tableUnder } from './markdown';

describe('docs/api.md', () => {
	it('shows the lines that the sample extension runs', () => {
		const [, example = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/api.md', 'utf8')) ?? [];
		const source = readFileSync('test/sampleExtension/extension.js', 'utf8');
		const [, run = ''] = /\t\/\/ Example\n([\s\S]*?)\t\/\/ End of the example/.exec(source) ?? [];
		assert.ok(example.split('\n').length > 5);
		assert.equal(example, run.replaceAll(/^\t/gm, ''));
	});

	it('names every member of the API', () => {
		const types = readFileSync('creditbar.d.ts', 'utf8');
		const [, body = ''] = /interface CreditbarApi \{([\s\S]*?)\n\}/.exec(types) ?? [];
		const members = [...body.matchAll(/^\t(?:readonly )?(\w+)[(:]/gm)].map(([, name]) => name);
		const written = tableUnder('docs/api.md', 'What there is').map(([name = '']) =>
			codeIn(name)[0]?.replace(/\(.*/, ''),
		);
		assert.deepEqual(written, members);
	});

	it('names every reason for which there is no estimate', () => {
		const [, codes = ''] = /readonly code:([\s\S]*?)\n\}/.exec(readFileSync('creditbar.d.ts', 'utf8')) ?? [];
		const page = readFileSync('docs/api.md', 'utf8');
		const reasons = [...codes.matchAll(/\| '(\w+)'/g)].map(([, code = '']) => code);
		assert.equal(reasons.length, 4);
		for (const reason of reasons) assert.ok(page.includes(`\`${reason}\``), reason);
	});
});
