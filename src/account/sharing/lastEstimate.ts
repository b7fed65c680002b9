import type { EstimateInput } from '../../contract/estimate';
import type { ModelBackend } from '../../meter/meteringBackend';
import type { Clock } from '../../platform/clock';

type Models = Pick<ModelBackend, 'models' | 'estimate'>;

export interface GivenEstimate {
	/** Epoch ms */
	readonly at: number;
	readonly operation: EstimateInput['operation'];
	readonly modelId: string;
	readonly lowMicro: number;
	readonly expectedMicro: number;
	readonly highMicro: number;
	readonly affordable: boolean;
}

/** Remembers the newest estimate of this window, whoever asked for it: an action, or another extension. */
export class LastEstimate {
	readonly #clock: Clock;
	#value: GivenEstimate | null = null;

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	get value(): GivenEstimate | null {
		return this.#value;
	}

	around(backend: Models): Models {
		return {
			models: () => backend.models(),
			estimate: async input => {
				const read = await backend.estimate(input);
				const { operation, modelId } = input;
				if (read.ok) this.#value = { at: this.#clock.now(), operation, modelId, ...read.value };
				return read;
			},
		};
	}

	/** The next account has asked for nothing yet. */
	forget(): void {
		this.#value = null;
	}
}
