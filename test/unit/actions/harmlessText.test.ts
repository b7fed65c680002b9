import assert from 'node:assert/strict';
import { harmlessCode, harmlessMarkdown } from '../../../src/app/actions/harmlessText';

describe('The text of a model that nobody has looked at yet', () => {
	it('loses its control characters and keeps tabs, line ends and every script', () => {
		assert.equal(harmlessCode('a\u001b[31mb\u0000\u0007c\u009bd\u007f\te\r\n'), 'a[31mbcd\te\r\n');
		assert.equal(harmlessCode('Größe 大 שלום 👩‍💻'), 'Größe 大 שלום 👩‍💻');
	});

	for (const text of [
		'![x](https://evil.example/?q)',
		'a ![x][ref]',
		'<img src="https://evil.example/">',
		'<svg onload=x>',
		'</div><IMG SRC=x>',
		'<!-- --><link rel=stylesheet href=x>',
		'<?php ?>',
		'<div>\n```\n<img src=x>\n```',
		'``` not a `fence`\n![x](y)',
		'```js\ncode\n   ```\n![x](y)',
		'    ```\n![x](y)',
	])
		it(`fetches nothing in a preview: ${JSON.stringify(text)}`, () => {
			const shown = harmlessMarkdown(text);
			const outside = shown.replace(/^```\w*\n[\s\S]*?^ {0,3}```$/gm, '');
			assert.doesNotMatch(outside, /!\[|<[a-z/!?]/i);
		});

	it('keeps blocks of code as they are', () => {
		const block = '```tsx\n<img src={x} />\nconst a = ![b];\n```';
		assert.equal(harmlessMarkdown(`See:\n${block}`), `See:\n${block}`);
	});

	it('keeps links, which open only when somebody clicks', () => {
		assert.equal(harmlessMarkdown('[docs](https://example.com) a < b'), '[docs](https://example.com) a < b');
	});
});
