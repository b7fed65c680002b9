import type { MeterProblem } from '../../meter/meterProblem';
import type { Result } from '../../util/result';
import type { AccountDetails } from './accountDetails';
import type { DetailsPen, TakeDetailsPen } from './detailsPen';
import { type Loadable, latestValue } from './loadable';

export interface DetailReaderParts<T> {
	readonly takePen: TakeDetailsPen;
	readonly pick: (details: AccountDetails) => Loadable<T>;
	readonly put: (details: AccountDetails, loadable: Loadable<T>) => AccountDetails;
}

/**
 * Reads one part of the account on its own. What was read before stays while a newer reading runs or fails, and of
 * several readings only the last one that was begun counts, in whatever order the answers come.
 */
export class DetailReader<T> {
	readonly #parts: DetailReaderParts<T>;
	#sequence = 0;

	constructor(parts: DetailReaderParts<T>) {
		this.#parts = parts;
	}

	/** `latest`: the newest value there is by the time of the answer. */
	async read(ask: (latest: () => T | null) => Promise<Result<T, MeterProblem>>): Promise<void> {
		const { takePen, pick } = this.#parts;
		const pen = takePen();
		if (!pen) return;
		const sequence = ++this.#sequence;
		const latest = () => latestValue(pick(pen.details));
		this.#write(pen, { kind: 'loading', previous: latest(), problem: problemOf(pick(pen.details)) });
		const answer = await ask(latest);
		if (sequence !== this.#sequence) return;
		this.#write(
			pen,
			answer.ok
				? { kind: 'ready', value: answer.value }
				: { kind: 'failed', problem: answer.problem, previous: latest() },
		);
	}

	/** An answer that is still under way will be dropped. */
	forget(): void {
		this.#sequence++;
	}

	#write(pen: DetailsPen, loadable: Loadable<T>): void {
		pen.write(details => this.#parts.put(details, loadable));
	}
}

function problemOf(loadable: Loadable<unknown>): MeterProblem | null {
	return loadable.kind === 'loading' || loadable.kind === 'failed' ? loadable.problem : null;
}
