import type { MeterProblem } from '../../meter/meterProblem';
import type { DetailsPen } from '../details/detailsPen';

/** What billing needs of `AccountSync`. */
export interface BillingAccount {
	takeDetailsPen(): DetailsPen | null;
	/** Reads the account after a change; null when its figures are now fresh. */
	readAnew(): Promise<MeterProblem | null>;
}
