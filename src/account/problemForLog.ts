import type { MeterProblem } from '../meter/meterProblem';

/** Kind and, where it helps support, the place; never anything the server said. */
export function problemForLog(problem: MeterProblem): string {
	switch (problem.kind) {
		case 'contractBroken':
			return `contractBroken at ${problem.route} ${problem.path}`;
		case 'serverFault':
			return `serverFault (request ${problem.requestId ?? 'unknown'})`;
		default:
			return problem.kind;
	}
}
