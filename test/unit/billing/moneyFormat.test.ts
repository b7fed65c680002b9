import assert from 'node:assert/strict';
import { createMoneyFormat } from '../../../src/present/billing/moneyFormat';

const { exact, short } = createMoneyFormat('en');

/** Some versions write a space that does not break, some a plain one. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('A price', () => {
	const prices: ReadonlyArray<readonly [number, string, string]> = [
		[10, 'USD', '$0.10'],
		[250, 'USD', '$2.50'],
		[123_456_789, 'USD', '$1,234,567.89'],
		[0, 'USD', '$0.00'],
		[1_200, 'JPY', '¥1,200'],
		[1_250, 'KWD', 'KWD 1.250'],
		[12_345, 'CLF', 'CLF 1.2345'],
		// Whoever goes by what `Intl` shows by default is off by a hundred here.
		[100_000, 'HUF', 'HUF 1,000.00'],
		[1_500_000, 'IDR', 'IDR 15,000.00'],
		[199, 'EUR', '€1.99'],
		[100, 'ZZZ', 'ZZZ 1.00'],
		[9_007_199_254_740_991, 'USD', '$90,071,992,547,409.91'],
	];
	for (const [amountMinor, currency, text] of prices)
		it(`of ${amountMinor} smallest units of ${currency} reads ${text}`, () => {
			assert.equal(plain(exact({ amountMinor, currency })), text);
		});

	it('leaves out cents that are none where a round price is meant', () => {
		assert.equal(short({ amountMinor: 1_500, currency: 'USD' }), '$15');
		assert.equal(short({ amountMinor: 1_550, currency: 'USD' }), '$15.50');
	});

	it('is written as the user writes prices', () => {
		assert.equal(
			plain(createMoneyFormat('de').exact({ amountMinor: 123_456, currency: 'EUR' })),
			'1.234,56 €',
		);
	});
});
