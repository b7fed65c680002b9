import { count } from './count';

/** Tokens of one request, or of many added up. `totalTokens` is the sum of the other four. All critical. */
export function tokenCounts() {
	return {
		inputTokens: count(),
		outputTokens: count(),
		cacheReadTokens: count(),
		cacheWriteTokens: count(),
		totalTokens: count(),
	};
}
