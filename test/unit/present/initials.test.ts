import assert from 'node:assert/strict';
import fc from 'fast-check';
import { initials } from '../../../src/present/format/initials';

describe('Initials', () => {
	const cases: Readonly<Record<string, string>> = {
		'Ada Lovelace': 'AL',
		'Ada King Lovelace': 'AL',
		Ada: 'A',
		'ada@example.com': 'AC',
		'  ada   lovelace ': 'AL',
		'Jean-Luc': 'JL',
		'"The" (Boss)': 'TB',
		'émile zola': 'ÉZ',
		李小龍: '李',
		'محمد علي': 'مع',
		'🎉 Ada': 'A',
		'🎉': '?',
		'': '?',
		x_1: 'X1',
	};
	for (const [name, letters] of Object.entries(cases))
		it(`are ${letters} for "${name}"`, () => {
			assert.equal(initials(name), letters);
		});

	it('are one or two letters for any name', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), name => {
				const letters = [...initials(name)].length;
				// Some letters have two capitals, such as "SS" for "ß".
				assert.ok(letters >= 1 && letters <= 6);
			}),
		);
	});
});
