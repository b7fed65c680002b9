/**
 * A metered request: let in against a hold at the expected cost, settled at the actual one. A failed call
 * costs nothing; a canceled one costs what was produced until then.
 */
import type { Balance } from '../../../../src/contract/balance';
import { fail, ok, type Result } from '../../../../src/util/result';
import { priceTokens } from '../../ledger/priceTokens';
import type { AccountState } from '../accountState';
import { readBalance } from '../balance';
import { canPurchaseCredits } from '../billing/creditPack';
import type { FinishedRequest, FinishRequest, StartedRequest, StartRequest } from '../commands';
import { type DomainProblem, invalid } from '../domainProblem';
import { instantText } from '../instantText';
import { findModel } from '../modelCatalogue';
import { tellChanges } from '../tellChanges';
import { isTokenCount, priceRange } from './estimate';
import type { PendingRequest } from './pendingRequest';
import { readSession } from './sessionLog';
import { readUsageRow, type UsageRow } from './usageRow';

export function startRequest(
	state: AccountState,
	command: StartRequest,
): Result<StartedRequest, DomainProblem> {
	const started = letIn(state, command, state.clockAt);
	if (started.ok) tellChanges(state);
	return started;
}

/** Lets a request in that began at the given instant, and tells nobody yet. */
export function letIn(
	state: AccountState,
	command: StartRequest,
	startedAt: number,
): Result<StartedRequest, DomainProblem> {
	const priced = priceRange(command);
	if (!priced.ok) return priced;
	const estimatedMicro = priced.value.expectedMicro;
	const requestId = state.ids.next('req');
	const hold = state.ledger.open(requestId, estimatedMicro, state.clockAt);
	if (!hold.ok) {
		const nextResetAt = readBalance(state).nextResetAt;
		const purchaseAllowed = canPurchaseCredits(state);
		return fail({ code: 'insufficient-credits', ...hold.problem, nextResetAt, purchaseAllowed });
	}
	const { modelId, operation, clientSessionId } = command;
	const session =
		clientSessionId === undefined
			? null
			: state.sessions.join(clientSessionId, startedAt, () => state.ids.next('sess'));
	const sessionId = session?.id ?? null;
	state.pending.set(requestId, { requestId, modelId, operation, sessionId, estimatedMicro, startedAt });
	return ok({ requestId, estimatedMicro, holdExpiresAt: instantText(hold.value.expiresAt) });
}

export function finishRequest(
	state: AccountState,
	command: FinishRequest,
): Result<FinishedRequest, DomainProblem> {
	const finished = state.usage.find(command.requestId);
	if (finished !== undefined) return ok({ request: readUsageRow(finished), balance: readBalance(state) });
	const pending = state.pending.get(command.requestId);
	if (pending === undefined) return fail({ code: 'not-found' });
	const { inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens } = command;
	const tokens = { inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens };
	for (const [name, count] of Object.entries(tokens)) {
		if (!isTokenCount(count)) return fail(invalid(`/${name}`, 'A whole number of tokens'));
	}
	const row = settle(state, pending, command, tokens);
	state.pending.delete(pending.requestId);
	const isFirstSuccess = row.status === 'success' && state.usage.all.successful === 0;
	state.usage.add(row);
	if (row.sessionId !== null) {
		const session = state.sessions.addRow(row.sessionId, row, state.clockAt);
		state.events.record(id => ({ id, event: 'sessionUpdated', data: { session: readSession(session) } }));
	}
	if (isFirstSuccess) state.onMilestone('firstRequest', state.clockAt);
	tellChanges(state, row);
	return ok({ request: readUsageRow(row), balance: readBalance(state) });
}

function settle(
	state: AccountState,
	pending: PendingRequest,
	{ status, errorCode }: FinishRequest,
	tokens: Pick<UsageRow, 'inputTokens' | 'outputTokens' | 'cacheReadTokens' | 'cacheWriteTokens'>,
): UsageRow {
	const model = findModel(pending.modelId);
	if (model === undefined) throw new RangeError(`No model ${pending.modelId}`);
	const creditsMicro = status === 'error' ? 0 : priceTokens(tokens, model);
	state.ledger.settle(pending.requestId, creditsMicro, state.clockAt);
	return {
		id: pending.requestId,
		createdAt: pending.startedAt,
		durationMs: state.clockAt - pending.startedAt,
		modelId: pending.modelId,
		operation: pending.operation,
		sessionId: pending.sessionId,
		status,
		errorCode: status === 'error' ? (errorCode ?? 'upstream_error') : null,
		...tokens,
		estimatedMicro: pending.estimatedMicro,
		creditsMicro,
		multiplierMilli: model.multiplierMilli,
	};
}

export function abandonRequest(state: AccountState, requestId: string): Result<Balance, DomainProblem> {
	if (!state.pending.delete(requestId)) return fail({ code: 'not-found' });
	const released = state.ledger.release(requestId, state.clockAt);
	if (released.ok) tellChanges(state);
	return ok(readBalance(state));
}
