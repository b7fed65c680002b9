import type { UsageRequest } from '../../contract/usageRequest';
import { type ExactNumber, exactNumber } from './exactNumber';

export type Cell = string | number | ExactNumber | null;

/**
 * F25. What is exported of a request, under names that never change with the language, so that a script which reads
 * the file goes on working. Times are UTC, amounts are credits with every digit.
 */
export const requestColumns: readonly (readonly [name: string, read: (request: UsageRequest) => Cell])[] = [
	['createdAt', request => request.createdAt],
	['id', request => request.id],
	['model', request => request.modelName],
	['modelId', request => request.modelId],
	['operation', request => request.operation],
	['status', request => request.status],
	['errorCode', request => request.errorCode],
	['sessionId', request => request.sessionId],
	['inputTokens', request => request.inputTokens],
	['outputTokens', request => request.outputTokens],
	['cacheReadTokens', request => request.cacheReadTokens],
	['cacheWriteTokens', request => request.cacheWriteTokens],
	['totalTokens', request => request.totalTokens],
	['estimatedCredits', request => creditsOf(request.estimatedMicro)],
	['credits', request => creditsOf(request.creditsMicro)],
	['multiplier', request => exactNumber(request.multiplierMilli, 3)],
	['durationMs', request => request.durationMs],
];

function creditsOf(micro: number | null): ExactNumber | null {
	return micro === null ? null : exactNumber(micro, 6);
}
