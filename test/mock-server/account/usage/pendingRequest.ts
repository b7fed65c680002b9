/** A request that has been let in and not been finished yet. Its hold has the same name. */
import type { Operation } from '../../../../src/contract/operation';

export interface PendingRequest {
	readonly requestId: string;
	readonly modelId: string;
	readonly operation: Operation;
	readonly sessionId: string | null;
	readonly estimatedMicro: number;
	readonly startedAt: number;
}
