import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainText } from '../../../src/present/format/plainText';

describe('Text that somebody else wrote', () => {
	it('stays as it is when there is nothing wrong with it', () => {
		for (const name of ['Ada Lovelace', 'Zoë', '李小龍', 'محمد علي', 'שָׁלוֹם', 'नमस्ते', "O'Brien & Sons <x>"])
			assert.equal(plainText(name), name);
	});

	it('stays on one line', () => {
		assert.equal(plainText('Ada\r\nLovelace\u2028Pro\tplan\u0000'), 'Ada Lovelace Pro plan');
	});

	it('cannot turn the text around it (S3)', () => {
		assert.equal(plainText('Ada \u202eecalevoL\u202c \u2066x\u2069\u200f\u061c'), 'Ada ecalevoL x');
	});

	it('cannot draw an icon (S3)', () => {
		assert.ok(!plainText('$(flame) Pro').includes('$('));
		assert.ok(!plainText('$\u200b(flame)').includes('$('));
		assert.ok(!plainText('$\u202e(flame)').includes('$('));
		assert.equal(plainText('$(flame) Pro').replaceAll('\u200a', ''), '$(flame) Pro');
	});

	it('keeps what holds an emoji or a word of another script together', () => {
		assert.equal(plainText('👩‍👩‍👧 family'), '👩‍👩‍👧 family');
		assert.equal(plainText('می\u200cخواهم'), 'می\u200cخواهم');
	});

	it('is nothing when nothing of it can be seen', () => {
		for (const text of ['', '  ', '\u200b\u2060\ufeff', '\u200d', '\u00ad', '\u{e0041}\u{e007f}', '\n\t'])
			assert.equal(plainText(text), '', JSON.stringify(text));
	});

	it('is cut after 200 letters, with a sign that it was (S3)', () => {
		assert.equal(plainText('x'.repeat(200)), 'x'.repeat(200));
		assert.equal(plainText('x'.repeat(201)), `${'x'.repeat(199)}…`);
	});

	it('is cut between letters, also where a letter takes several characters', () => {
		assert.equal(plainText('🎉'.repeat(50), 10), `${'🎉'.repeat(9)}…`);
		assert.equal(plainText('👩‍👩‍👧'.repeat(50), 10), `${'👩‍👩‍👧'.repeat(9)}…`);
		assert.equal(plainText('e\u0301'.repeat(50), 10), `${'e\u0301'.repeat(9)}…`);
	});

	it('is cut where a few letters carry thousands of accents', () => {
		const cut = plainText(`a${'\u0301'.repeat(100_000)}`, 40);
		assert.ok(cut.length <= 500, `${cut.length} characters are left`);
	});

	it('keeps its promises for every text', () => {
		const nasty = fc.constantFrom(
			'$(',
			'$',
			'(',
			'\u202e',
			'\u2066',
			'\u0000',
			'\n',
			'\u200d',
			'\ud800',
			'🎉',
		);
		const text = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 400 }),
			fc.array(fc.oneof(nasty, fc.string({ maxLength: 3 }))).map(parts => parts.join('')),
		);
		fc.assert(
			fc.property(text, fc.integer({ min: 1, max: 60 }), (given, maxLength) => {
				const shown = plainText(given, maxLength);
				assert.doesNotMatch(shown, /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]|\$\(/u);
				assert.ok([...new Intl.Segmenter().segment(shown)].length <= maxLength);
			}),
			{ numRuns: 2_000 },
		);
	});
});
