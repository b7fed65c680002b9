/**
 * What a request is likely to cost, before it is made. Typical lengths of an answer differ by what is asked
 * for.
 */
import type { Estimate, EstimateInput } from '../../../../src/contract/estimate';
import type { Model } from '../../../../src/contract/model';
import type { Operation } from '../../../../src/contract/operation';
import { fail, ok, type Result } from '../../../../src/util/result';
import { priceTokens } from '../../ledger/priceTokens';
import type { AccountState } from '../accountState';
import { type DomainProblem, invalid } from '../domainProblem';
import { findModel } from '../modelCatalogue';

const TYPICAL_OUTPUT_TOKENS: Readonly<Record<Operation, number>> = {
	chat: 600,
	debug: 900,
	optimize: 800,
	generate: 1200,
	translate: 700,
	explain: 700,
	document: 900,
	complete: 120,
	other: 500,
};
const MAX_OUTPUT_TOKENS = 4096;
const TOKENS_PER_IMAGE = 1100;
/** Keeps any price far below 2^53 micro-credits. */
const MOST_TOKENS = 1_000_000_000;

export type PriceRange = Pick<Estimate, 'lowMicro' | 'expectedMicro' | 'highMicro'> & {
	readonly model: Model;
};

export function priceRange(command: EstimateInput): Result<PriceRange, DomainProblem> {
	const { modelId, operation, inputTokens, maxOutputTokens = MAX_OUTPUT_TOKENS, images = 0 } = command;
	const model = findModel(modelId);
	if (model === undefined) return fail(invalid('/modelId', 'No such model'));
	for (const [name, tokens] of Object.entries({ inputTokens, maxOutputTokens, images })) {
		if (!isTokenCount(tokens)) return fail(invalid(`/${name}`, 'A whole number of tokens'));
	}
	const typicalTokens = Math.min(maxOutputTokens, TYPICAL_OUTPUT_TOKENS[operation]);
	const price = (outputTokens: number): number => {
		const input = inputTokens + images * TOKENS_PER_IMAGE;
		return priceTokens({ inputTokens: input, outputTokens, cacheReadTokens: 0, cacheWriteTokens: 0 }, model);
	};
	return ok({
		lowMicro: price(Math.floor(typicalTokens / 4)),
		expectedMicro: price(typicalTokens),
		highMicro: price(maxOutputTokens),
		model,
	});
}

export function isTokenCount(tokens: number): boolean {
	return Number.isInteger(tokens) && tokens >= 0 && tokens <= MOST_TOKENS;
}

export function estimate(state: AccountState, command: EstimateInput): Result<Estimate, DomainProblem> {
	const priced = priceRange(command);
	if (!priced.ok) return priced;
	const { model, ...range } = priced.value;
	const { spendableMicro, allowance } = state.ledger.tallies;
	const affordable = allowance?.unlimited === true || range.highMicro <= spendableMicro;
	return ok({ ...range, multiplierMilli: model.multiplierMilli, affordable, spendableMicro });
}
