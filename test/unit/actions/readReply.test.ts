import assert from 'node:assert/strict';
import fc from 'fast-check';
import { actionMessages } from '../../../src/app/actions/actionMessages';
import { readReply } from '../../../src/app/actions/readReply';

describe('An answer of a model, taken apart', () => {
	for (const [what, text, code, notes] of [
		['a block', '```ts\na();\n```', 'a();', ''],
		['a block with words around it', 'Here:\n```ts\na();\n```\nDone.', 'a();', 'Here:\n\nDone.'],
		['a block without a language', '```\na();\n```', 'a();', ''],
		['a block of tildes', '~~~py\na()\n~~~', 'a()', ''],
		['a longer fence around a shorter one', '````md\n```ts\nx\n```\n````', '```ts\nx\n```', ''],
		['two blocks: the first counts', '```\na\n```\n```\nb\n```', 'a', '```\nb\n```'],
		['an empty block', '```\n```', '', ''],
		['a block that has not ended yet', '```ts\na();\nb', 'a();\nb', ''],
		['line ends of Windows', '```ts\r\na();\r\n```\r\n', 'a();', ''],
		['no block', 'There is no bug.', null, 'There is no bug.'],
		['a fence within a line', 'Use ```a``` for it.', null, 'Use ```a``` for it.'],
		['nothing', '', null, ''],
	] as const)
		it(`has the code and the notes of ${what}`, () => {
			assert.deepEqual(readReply(text), { code, notes });
		});

	it('gives back any code that was asked about in a fence of its own', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('`', '~', '\n', 'a', ' ') }), code => {
				const messages = actionMessages({ action: 'optimize', code, languageId: 'ts', userLanguage: 'en' });
				const content = messages.at(-1)?.content ?? '';
				if (code.trim() === '') return;
				assert.equal(readReply(content).code?.trimEnd(), code.trimEnd());
			}),
		);
	});

	it('takes time that grows with its length and no faster', () => {
		const text = `\`\`\`\n${' ```x\n'.repeat(60_000)}`;
		assert.ok((readReply(text).code?.length ?? 0) > 300_000);
	});
});
