import type { MeterProblem } from '../../../src/meter/meterProblem';
import { noonMs } from './noon';

/** One of each kind; a kind that is missing does not compile. */
export const everyProblem: { readonly [K in MeterProblem['kind']]: Extract<MeterProblem, { kind: K }> } = {
	offline: { kind: 'offline' },
	timedOut: { kind: 'timedOut' },
	proxyOrTls: { kind: 'proxyOrTls' },
	unauthorized: { kind: 'unauthorized' },
	forbidden: { kind: 'forbidden', code: 'plan-required' },
	outOfCredits: { kind: 'outOfCredits', requiredMicro: 5_000_000, spendableMicro: 2_000_000 },
	rateLimited: { kind: 'rateLimited', until: noonMs + 10 * 60_000 },
	conflict: { kind: 'conflict', code: 'bonus-already-claimed', nextAvailableAt: '2025-03-11T00:00:00Z' },
	rejected: { kind: 'rejected', code: 'validation-error' },
	serverFault: { kind: 'serverFault', requestId: 'req-4711' },
	contractBroken: { kind: 'contractBroken', route: '/v1/account/overview', path: '/identity/email' },
};
