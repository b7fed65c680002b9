import type { Model } from '../../contract/model';

/** What so many tokens cost with this model, in micro-credits: the sum of the contract, rounded up once. */
export function priceOf(model: Model, tokens: { readonly input: number; readonly output: number }): number {
	const { inputMicroPerKTokens, outputMicroPerKTokens, multiplierMilli } = model;
	const perKTokens = tokens.input * inputMicroPerKTokens + tokens.output * outputMicroPerKTokens;
	return Math.ceil((perKTokens * multiplierMilli) / 1_000_000);
}
