/**
 * Everything that is known to go wrong, by accident or on purpose, and what a person sees when it does. The tests say
 * in their titles which of these they are about; `docs/faults.md` puts both together.
 */
import { serviceFaults } from './serviceFaults';
import { sessionFaults } from './sessionFaults';
import { surroundingFaults } from './surroundingFaults';

export interface FaultCase {
	readonly id: string;
	readonly fault: string;
	readonly seen: string;
	/** Where no test can be, or where one shows less than the whole case: why. */
	readonly remark?: string;
}

export interface FaultGroup {
	readonly title: string;
	readonly cases: readonly FaultCase[];
}

export const faultGroups: readonly FaultGroup[] = [...sessionFaults, ...surroundingFaults, ...serviceFaults];
