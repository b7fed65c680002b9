import type { Model } from '../../contract/model';
import type { ModelBackend } from '../../meter/meteringBackend';
import type { Clock } from '../../platform/clock';

/** The editor asks for the list whenever a list of models opens; prices change with a release of the service. */
const lifeMs = 10 * 60_000;

type Source = Pick<ModelBackend, 'models'>;

/** The models of the service that was asked last. When they cannot be read, the ones known before stand. */
export class KnownModels {
	readonly #clock: Clock;
	#known: { readonly at: number; readonly source: Source; readonly models: readonly Model[] } | null = null;

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	async of(source: Source): Promise<readonly Model[]> {
		const now = this.#clock.now();
		const known = this.#known?.source === source ? this.#known : null;
		if (known && Math.abs(now - known.at) < lifeMs) return known.models;
		const read = await source.models();
		if (!read.ok) return known?.models ?? [];
		this.#known = { at: now, source, models: read.value };
		return read.value;
	}

	forget(): void {
		this.#known = null;
	}
}
