import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { priceTokens } from '../../mock-server/ledger/priceTokens';
import { PROPERTY_RUNS } from './propertyRuns';

const tokenCounts = fc.record({
	inputTokens: fc.nat({ max: 1_000_000_000 }),
	outputTokens: fc.nat({ max: 1_000_000_000 }),
	cacheReadTokens: fc.nat({ max: 1_000_000_000 }),
	cacheWriteTokens: fc.nat({ max: 1_000_000_000 }),
});

const rates = fc.record({
	multiplierMilli: fc.nat({ max: 20_000 }),
	inputMicroPerKTokens: fc.nat({ max: 400_000 }),
	outputMicroPerKTokens: fc.nat({ max: 400_000 }),
	cacheReadMicroPerKTokens: fc.nat({ max: 400_000 }),
	cacheWriteMicroPerKTokens: fc.nat({ max: 400_000 }),
});

const none = { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0 };
const oneMicroPerKToken = {
	multiplierMilli: 1000,
	inputMicroPerKTokens: 1,
	outputMicroPerKTokens: 1,
	cacheReadMicroPerKTokens: 1,
	cacheWriteMicroPerKTokens: 1,
};

describe('The price of a request', () => {
	it('is rounded up to one micro-credit, once', () => {
		assert.equal(priceTokens({ ...none, inputTokens: 1 }, oneMicroPerKToken), 1);
		assert.equal(priceTokens({ ...none, inputTokens: 1, outputTokens: 1 }, oneMicroPerKToken), 1);
		assert.equal(priceTokens({ ...none, inputTokens: 1000 }, oneMicroPerKToken), 1);
		assert.equal(priceTokens({ ...none, inputTokens: 1001 }, oneMicroPerKToken), 2);
	});

	it('is nothing for nothing, and for a model that costs nothing', () => {
		assert.equal(priceTokens(none, oneMicroPerKToken), 0);
		assert.equal(
			priceTokens({ ...none, inputTokens: 5000 }, { ...oneMicroPerKToken, multiplierMilli: 0 }),
			0,
		);
	});

	it('is exact however large the numbers are', () => {
		fc.assert(
			fc.property(tokenCounts, rates, (tokens, rate) => {
				const exact =
					(BigInt(tokens.inputTokens) * BigInt(rate.inputMicroPerKTokens) +
						BigInt(tokens.outputTokens) * BigInt(rate.outputMicroPerKTokens) +
						BigInt(tokens.cacheReadTokens) * BigInt(rate.cacheReadMicroPerKTokens) +
						BigInt(tokens.cacheWriteTokens) * BigInt(rate.cacheWriteMicroPerKTokens)) *
					BigInt(rate.multiplierMilli);
				const price = BigInt(priceTokens(tokens, rate)) * 1_000_000n;
				assert.ok(price >= exact && price - exact < 1_000_000n, `${price} for ${exact}`);
			}),
			{ numRuns: PROPERTY_RUNS },
		);
	});
});
