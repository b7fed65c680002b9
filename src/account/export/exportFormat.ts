import type { UsageRequest } from '../../contract/usageRequest';

/** A file in pieces, so that it is written as its rows come and never held as a whole. */
export interface ExportFormat {
	readonly head: string;
	rows(requests: readonly UsageRequest[], isFirst: boolean): string;
	readonly tail: string;
}
