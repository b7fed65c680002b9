import type { Model } from '../../contract/model';
import type { MeterProblem } from '../../meter/meterProblem';
import type { Clock } from '../../platform/clock';
import type { Memory } from '../../platform/memory';
import { ok, type Result } from '../../util/result';
import type { Connection } from '../connection';

const key = 'model.v1';
/** Prices change rarely, and an estimate asks the service anyway. */
const listLifeMs = 5 * 60_000;

/** Which model the actions use: the one that was chosen last, of this service and in any window (F16). */
export class ModelChoice {
	readonly #world: { readonly memory: Memory; readonly clock: Clock };
	/** What could not be written down, and holds in this window all the same. */
	#unwritten: unknown;
	#known: { readonly by: Connection; readonly readAt: number; readonly models: readonly Model[] } | null =
		null;

	constructor(world: { readonly memory: Memory; readonly clock: Clock }) {
		this.#world = world;
	}

	async list(active: Connection): Promise<Result<readonly Model[], MeterProblem>> {
		const now = this.#world.clock.now();
		const known = this.#known;
		if (known?.by === active && Math.abs(now - known.readAt) < listLifeMs) return ok(known.models);
		const read = await active.models.models();
		if (read.ok) this.#known = { by: active, readAt: now, models: read.value };
		return read;
	}

	/** Null only when there is no model at all. */
	of(active: Connection, models: readonly Model[]): Model | null {
		const chosenId = this.#chosenId(active.origin);
		return models.find(({ id }) => id === chosenId) ?? usual(models);
	}

	async choose(active: Connection, modelId: string): Promise<void> {
		const chosen = { origin: active.origin, modelId };
		try {
			await this.#world.memory.set(key, chosen);
			this.#unwritten = undefined;
		} catch {
			this.#unwritten = chosen;
		}
	}

	#chosenId(origin: string): string | null {
		const stored = this.#unwritten ?? this.#world.memory.get(key);
		if (typeof stored !== 'object' || stored === null) return null;
		if (!('origin' in stored) || stored.origin !== origin || !('modelId' in stored)) return null;
		return typeof stored.modelId === 'string' ? stored.modelId : null;
	}
}

/** Who never chose gets the middle of the range. */
function usual(models: readonly Model[]): Model | null {
	return models.find(({ tier }) => tier === 'standard') ?? models[0] ?? null;
}
