import type { UsageSummary } from '../../../src/contract/usageSummary';

/** Nothing used yet. */
export function aUsageSummary(about: Partial<UsageSummary> = {}): UsageSummary {
	return {
		requests: 0,
		successful: 0,
		failed: 0,
		canceled: 0,
		inputTokens: 0,
		outputTokens: 0,
		cacheReadTokens: 0,
		cacheWriteTokens: 0,
		totalTokens: 0,
		creditsMicro: 0,
		modelsUsed: [],
		sessions: 0,
		firstRequestAt: null,
		lastRequestAt: null,
		...about,
	};
}
