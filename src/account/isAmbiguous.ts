import type { MeterProblem } from '../meter/meterProblem';

/** Whether a change that failed like this may have taken effect all the same. */
export function isAmbiguous(problem: MeterProblem): boolean {
	switch (problem.kind) {
		case 'offline':
		case 'timedOut':
		case 'proxyOrTls':
		case 'serverFault':
		case 'contractBroken':
			return true;
		case 'conflict':
			return problem.code === 'idempotency-key-in-progress';
		case 'unauthorized':
		case 'forbidden':
		case 'outOfCredits':
		case 'rateLimited':
		case 'rejected':
			return false;
	}
}
