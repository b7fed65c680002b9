/** The named worlds a mock can begin in. */
import { freeScenarios } from './scenarios/freeScenarios';
import { nameScenarios } from './scenarios/nameScenarios';
import { paidScenarios } from './scenarios/paidScenarios';
import type { Scenario } from './scenarios/scenario';

export type { Scenario } from './scenarios/scenario';

export const scenarios: readonly Scenario[] = [...freeScenarios, ...paidScenarios, ...nameScenarios];

export function findScenario(name: string): Scenario | undefined {
	return scenarios.find(scenario => scenario.name === name);
}
