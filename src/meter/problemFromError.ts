import { networkTrouble } from '../util/networkTrouble';
import type { MeterProblem } from './meterProblem';

/** For what `fetch`, ky or a signal throws; an answer that came is read by its status instead. */
export function problemFromError(error: unknown): MeterProblem {
	return { kind: networkTrouble(error) };
}
