import type { Model } from '../../contract/model';
import type { MeterProblem } from '../../meter/meterProblem';
import { fail, ok, type Result } from '../../util/result';

/** The model that is meant when none is named: a standard one, or else the first that the service lists. */
export function usualModel(models: readonly Model[]): Result<string, MeterProblem> {
	const model = models.find(({ tier }) => tier === 'standard') ?? models[0];
	return model ? ok(model.id) : fail({ kind: 'serverFault', requestId: null });
}
