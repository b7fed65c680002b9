import type { CostEstimate, CreditBalance } from '../../../creditbar.d.ts';
import type { EstimateRefusal } from '../../account/sharing/estimateDesk';
import type { Event } from '../../util/emitter';
import type { Result } from '../../util/result';

/** What other extensions and language models may know and ask. What they hand in is not trusted. */
export interface MeterSharing {
	readonly balance: CreditBalance | undefined;
	readonly onDidChangeBalance: Event<CreditBalance | undefined>;
	estimate(request: unknown): Promise<Result<CostEstimate, EstimateRefusal>>;
	noteSpent(balance: unknown): void;
	/** The account in a few sentences for a language model. */
	describeForAgents(): Promise<string>;
}
