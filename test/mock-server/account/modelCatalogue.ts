/** The models one can use and what they cost. One is free, one has no known provider: both happen. */
import type { Model } from '../../../src/contract/model';

export const models: readonly Model[] = [
	{
		id: 'swift-mini',
		displayName: 'Swift Mini',
		provider: 'Northwind AI',
		multiplierMilli: 330,
		inputMicroPerKTokens: 30_000,
		outputMicroPerKTokens: 120_000,
		cacheReadMicroPerKTokens: 3_000,
		cacheWriteMicroPerKTokens: 37_500,
		contextTokens: 128_000,
		tier: 'basic',
	},
	{
		id: 'balanced-2',
		displayName: 'Balanced 2',
		provider: 'Northwind AI',
		multiplierMilli: 1_000,
		inputMicroPerKTokens: 30_000,
		outputMicroPerKTokens: 150_000,
		cacheReadMicroPerKTokens: 3_000,
		cacheWriteMicroPerKTokens: 37_500,
		contextTokens: 200_000,
		tier: 'standard',
	},
	{
		id: 'deep-thinker',
		displayName: 'Deep Thinker',
		provider: 'Meridian Labs',
		multiplierMilli: 3_000,
		inputMicroPerKTokens: 30_000,
		outputMicroPerKTokens: 150_000,
		cacheReadMicroPerKTokens: 3_000,
		cacheWriteMicroPerKTokens: 37_500,
		contextTokens: 400_000,
		tier: 'advanced',
	},
	{
		id: 'long-reader',
		displayName: 'Long Reader',
		provider: 'Meridian Labs',
		multiplierMilli: 1_500,
		inputMicroPerKTokens: 20_000,
		outputMicroPerKTokens: 160_000,
		cacheReadMicroPerKTokens: 2_000,
		cacheWriteMicroPerKTokens: 25_000,
		contextTokens: 1_000_000,
		tier: 'advanced',
	},
	{
		id: 'local-draft',
		displayName: 'Local Draft',
		provider: null,
		multiplierMilli: 0,
		inputMicroPerKTokens: 10_000,
		outputMicroPerKTokens: 40_000,
		cacheReadMicroPerKTokens: 0,
		cacheWriteMicroPerKTokens: 0,
		contextTokens: null,
		tier: 'basic',
	},
];

export function findModel(modelId: string): Model | undefined {
	return models.find(model => model.id === modelId);
}
