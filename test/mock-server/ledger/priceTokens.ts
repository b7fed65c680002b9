/**
 * What a request costs: ceil(sum of tokens x rate x multiplier), rounded once per request and up to one
 * micro-credit, never while summing. Rates are micro-credits per thousand tokens, the multiplier is in
 * thousandths.
 */
export interface TokenRates {
	readonly multiplierMilli: number;
	readonly inputMicroPerKTokens: number;
	readonly outputMicroPerKTokens: number;
	readonly cacheReadMicroPerKTokens: number;
	readonly cacheWriteMicroPerKTokens: number;
}

export interface PricedTokens {
	readonly inputTokens: number;
	readonly outputTokens: number;
	readonly cacheReadTokens: number;
	readonly cacheWriteTokens: number;
}

const SCALE = 1_000_000;

export function priceTokens(tokens: PricedTokens, rates: TokenRates): number {
	const perKTokens =
		tokens.inputTokens * rates.inputMicroPerKTokens +
		tokens.outputTokens * rates.outputMicroPerKTokens +
		tokens.cacheReadTokens * rates.cacheReadMicroPerKTokens +
		tokens.cacheWriteTokens * rates.cacheWriteMicroPerKTokens;
	const scaled = perKTokens * rates.multiplierMilli;
	if (Number.isSafeInteger(scaled)) return Math.ceil(scaled / SCALE);
	return exactPrice(tokens, rates);
}

/** Above 2^53 the product no longer fits a number, though the price it stands for does. */
function exactPrice(tokens: PricedTokens, rates: TokenRates): number {
	const perKTokens =
		BigInt(tokens.inputTokens) * BigInt(rates.inputMicroPerKTokens) +
		BigInt(tokens.outputTokens) * BigInt(rates.outputMicroPerKTokens) +
		BigInt(tokens.cacheReadTokens) * BigInt(rates.cacheReadMicroPerKTokens) +
		BigInt(tokens.cacheWriteTokens) * BigInt(rates.cacheWriteMicroPerKTokens);
	const scaled = perKTokens * BigInt(rates.multiplierMilli);
	const scale = BigInt(SCALE);
	const price = Number((scaled + scale - 1n) / scale);
	if (!Number.isSafeInteger(price)) throw new RangeError('A price beyond 2^53 micro-credits');
	return price;
}
