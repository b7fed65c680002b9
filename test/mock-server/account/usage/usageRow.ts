/** One metered request, as it is kept. */
import type { Operation } from '../../../../src/contract/operation';
import type { UsageRequest } from '../../../../src/contract/usageRequest';
import { instantText } from '../instantText';
import { findModel } from '../modelCatalogue';

export interface UsageRow {
	readonly id: string;
	readonly createdAt: number;
	readonly durationMs: number | null;
	readonly modelId: string;
	readonly operation: Operation;
	readonly sessionId: string | null;
	readonly status: 'success' | 'error' | 'canceled';
	readonly errorCode: string | null;
	readonly inputTokens: number;
	readonly outputTokens: number;
	readonly cacheReadTokens: number;
	readonly cacheWriteTokens: number;
	readonly estimatedMicro: number | null;
	readonly creditsMicro: number;
	readonly multiplierMilli: number;
}

export function totalTokensOf(row: UsageRow): number {
	return row.inputTokens + row.outputTokens + row.cacheReadTokens + row.cacheWriteTokens;
}

export function modelNameOf(modelId: string): string {
	return findModel(modelId)?.displayName ?? modelId;
}

export function readUsageRow(row: UsageRow): UsageRequest {
	return {
		...row,
		createdAt: instantText(row.createdAt),
		modelName: modelNameOf(row.modelId),
		totalTokens: totalTokensOf(row),
	};
}
