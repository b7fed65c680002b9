/**
 * F25. Copies every request into a file, a hundred at a time along cursors, so that requests made meanwhile neither
 * shift nor repeat a row. When an answer does not come, it stops behind the last whole page; running it again goes on
 * there. What is half-written is never left in the place that the user chose: that is the draft's promise.
 */
import type { UsageBackend } from '../../meter/meteringBackend';
import type { MeterProblem } from '../../meter/meterProblem';
import type { Clock } from '../../platform/clock';
import type { FileDraft } from '../../platform/savedFiles';
import type { Timers } from '../../platform/timers';
import { pause } from '../../util/pause';
import type { DetailsPen } from '../details/detailsPen';
import type { RequestFilter } from '../details/usageState';
import type { ExportFormat } from './exportFormat';

export type ExportEnd =
	| { readonly kind: 'complete' }
	| { readonly kind: 'canceled' }
	/** Signed out, or another account, meanwhile. */
	| { readonly kind: 'overtaken' }
	/** Can be run again. */
	| { readonly kind: 'stopped'; readonly problem: MeterProblem }
	| { readonly kind: 'notWritten' };

/** What is being waited for is not counted. */
export interface ExportProgress {
	readonly requests: number;
	/** Epoch ms, while the backend asks for a pause. */
	readonly pausedUntil: number | null;
}

export interface UsageExportParts {
	readonly backend: Pick<UsageBackend, 'requestBatch'>;
	readonly clock: Clock;
	readonly timers: Timers;
	readonly pen: DetailsPen;
	readonly filter: RequestFilter;
	readonly format: ExportFormat;
	readonly draft: FileDraft;
}

/** A longer pause is for the user to decide about. */
const longestPauseMs = 2 * 60_000;

export class UsageExport {
	readonly #parts: UsageExportParts;
	#requests = 0;
	#cursor: string | null = null;
	#isBegun = false;

	constructor(parts: UsageExportParts) {
		this.#parts = parts;
	}

	/** How many are in the file by now. */
	get requests(): number {
		return this.#requests;
	}

	async run(signal: AbortSignal, report: (progress: ExportProgress) => void): Promise<ExportEnd> {
		const { backend, filter, pen } = this.#parts;
		for (;;) {
			if (signal.aborted) return { kind: 'canceled' };
			if (!pen.isValid) return { kind: 'overtaken' };
			const answer = await backend.requestBatch(filter, this.#cursor);
			if (signal.aborted) return { kind: 'canceled' };
			if (!pen.isValid) return { kind: 'overtaken' };
			if (!answer.ok) {
				if (!(await this.#waited(answer.problem, signal, report)))
					return signal.aborted ? { kind: 'canceled' } : { kind: 'stopped', problem: answer.problem };
				continue;
			}
			const { data, page } = answer.value;
			// A backend that leads back to where one is would fill the disk.
			if (page.nextCursor !== null && page.nextCursor === this.#cursor)
				return { kind: 'stopped', problem: goesNowhere };
			if (!(await this.#write(data, page.nextCursor === null))) return { kind: 'notWritten' };
			this.#cursor = page.nextCursor;
			this.#requests += data.length;
			report({ requests: this.#requests, pausedUntil: null });
			if (page.nextCursor === null) return { kind: 'complete' };
		}
	}

	/** True when it was worth waiting and the wait is over. */
	async #waited(
		problem: MeterProblem,
		signal: AbortSignal,
		report: (progress: ExportProgress) => void,
	): Promise<boolean> {
		if (problem.kind !== 'rateLimited') return false;
		const waitMs = problem.until - this.#parts.clock.now();
		if (waitMs > longestPauseMs) return false;
		report({ requests: this.#requests, pausedUntil: problem.until });
		await pause(this.#parts.timers, Math.max(0, waitMs), signal);
		return !signal.aborted;
	}

	async #write(requests: Parameters<ExportFormat['rows']>[0], isLast: boolean): Promise<boolean> {
		const { format, draft } = this.#parts;
		const text = [
			this.#isBegun ? '' : format.head,
			format.rows(requests, this.#requests === 0),
			isLast ? format.tail : '',
		].join('');
		this.#isBegun = true;
		try {
			await draft.write(text);
			return true;
		} catch {
			return false;
		}
	}
}

const goesNowhere = {
	kind: 'contractBroken',
	route: '/v1/usage/requests',
	path: '/page/nextCursor',
} as const;
