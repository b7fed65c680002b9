/** One metered request from end to end: checked, held, done and settled at one instant. */
import { fail, type Result } from '../../../../src/util/result';
import type { AccountState } from '../accountState';
import type { FinishedRequest, RecordRequest } from '../commands';
import { type DomainProblem, invalid } from '../domainProblem';
import { finishRequest, letIn } from './meteredRequest';

export function recordRequest(
	state: AccountState,
	{ durationMs = 0, status = 'success', ...command }: RecordRequest,
): Result<FinishedRequest, DomainProblem> {
	if (!Number.isInteger(durationMs) || durationMs < 0) {
		return fail(invalid('/durationMs', 'A whole number of milliseconds'));
	}
	const startedAt = Math.max(state.profile.createdAt, state.clockAt - durationMs);
	const started = letIn(state, command, startedAt);
	if (!started.ok) return started;
	return finishRequest(state, { ...command, status, requestId: started.value.requestId });
}
