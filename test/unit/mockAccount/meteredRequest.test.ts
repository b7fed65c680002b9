import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Account } from '../../mock-server/account/account';
import { models } from '../../mock-server/account/modelCatalogue';
import { PROPERTY_RUNS } from '../ledger/propertyRuns';
import { DAY_MS, MINUTE_MS } from '../ledger/story';
import { requests } from './accountActions';
import { createTestAccount } from './createTestAccount';
import { given } from './readViews';

const START = Date.parse('2026-03-01T10:00:00Z');
const tokens = { inputTokens: 4000, outputTokens: 1000, cacheReadTokens: 0, cacheWriteTokens: 0 };
const chat = { operation: 'chat', modelId: 'balanced-2', inputTokens: 4000 } as const;

/** Nothing is left but the allocation's and the quota's expiry. */
function useUp(account: Account): void {
	for (let count = 0; count < 500 && account.balance(START).status !== 'exhausted'; count += 1) {
		account.recordRequest({ ...chat, ...tokens, outputTokens: 60_000 }, START);
		account.recordRequest({ ...chat, ...tokens, modelId: 'swift-mini', outputTokens: 4000 }, START);
		account.recordRequest(
			{ ...chat, modelId: 'swift-mini', ...tokens, inputTokens: 0, maxOutputTokens: 0 },
			START,
		);
	}
	assert.equal(account.balance(START).status, 'exhausted');
}

describe('An estimate', () => {
	it('is ordered, and what it calls affordable is let in', () => {
		fc.assert(
			fc.property(
				fc.array(requests, { maxLength: 8 }),
				fc.constantFrom(...models.map(({ id }) => id)),
				fc.nat({ max: 1_200_000 }),
				fc.option(fc.nat({ max: 50_000 }), { nil: undefined }),
				(earlier, modelId, inputTokens, maxOutputTokens) => {
					const account = createTestAccount(START);
					for (const request of earlier) account.recordRequest(request, START);
					const input = { operation: 'debug', modelId, inputTokens, maxOutputTokens } as const;
					const estimate = given(account.estimate(input, START));
					const { lowMicro, expectedMicro, highMicro, affordable, spendableMicro } = estimate;
					assert.equal(spendableMicro, account.balance(START).spendableMicro);
					assert.equal(affordable, highMicro <= spendableMicro);
					assert.ok(lowMicro <= expectedMicro && expectedMicro <= highMicro);
					const versionBefore = account.version;
					const started = account.startRequest(input, START);
					if (affordable) assert.ok(started.ok, 'called affordable and refused');
					if (started.ok) assert.equal(started.value.estimatedMicro, expectedMicro);
					else assert.equal(account.version, versionBefore, 'refused, and yet something changed');
				},
			),
			{ numRuns: PROPERTY_RUNS },
		);
	});

	it('is refused for a model nobody knows and for tokens that cannot be', () => {
		const account = createTestAccount(START);
		for (const odd of [{ modelId: 'nobody' }, { inputTokens: -1 }, { inputTokens: 1.5 }, { images: 1e12 }]) {
			const refused = account.estimate({ ...chat, ...odd }, START);
			assert.ok(!refused.ok && refused.problem.code === 'validation-error', JSON.stringify(odd));
		}
	});
});

describe('A metered request', () => {
	it('holds its estimate while it runs and costs what it used', () => {
		const account = createTestAccount(START);
		const before = account.balance(START).spendableMicro;
		const { requestId, estimatedMicro } = given(account.startRequest(chat, START));
		assert.equal(account.balance(START).spendableMicro, before - estimatedMicro);
		const finishAt = START + 4200;
		const { request, balance } = given(
			account.finishRequest({ requestId, status: 'success', ...tokens }, finishAt),
		);
		assert.equal(request.creditsMicro, 270_000);
		assert.equal(request.estimatedMicro, estimatedMicro);
		assert.deepEqual([request.createdAt, request.durationMs], ['2026-03-01T10:00:00.000Z', 4200]);
		assert.equal(balance.spendableMicro, before - 270_000);
		assert.deepEqual(balance, account.balance(finishAt));
	});

	it('is finished once: a second report changes nothing and gets the first row', () => {
		const account = createTestAccount(START);
		const { requestId } = given(account.startRequest(chat, START));
		const first = given(account.finishRequest({ requestId, status: 'success', ...tokens }, START));
		const again = given(account.finishRequest({ requestId, status: 'error', ...tokens }, START + 5));
		assert.deepEqual(again, first);
		assert.equal(account.usageSummary('all', START).requests, 1);
	});

	it('costs nothing when it failed, and what was produced when it was canceled', () => {
		const account = createTestAccount(START);
		const failed = given(account.recordRequest({ ...chat, ...tokens, status: 'error' }, START));
		assert.deepEqual([failed.request.creditsMicro, failed.request.errorCode], [0, 'upstream_error']);
		const canceled = given(account.recordRequest({ ...chat, ...tokens, status: 'canceled' }, START));
		assert.equal(canceled.request.creditsMicro, 270_000);
	});

	it('leaves no trace when it is given up', () => {
		const account = createTestAccount(START);
		const before = account.balance(START);
		const { requestId } = given(account.startRequest(chat, START));
		const after = given(account.abandonRequest(requestId, START + 1));
		assert.deepEqual({ ...after, version: 0 }, { ...before, version: 0 });
		assert.equal(account.finishRequest({ requestId, status: 'success', ...tokens }, START + 2).ok, false);
		assert.equal(account.usageSummary('all', START).requests, 0);
	});

	it('is charged for even when it ends after its hold has lapsed', () => {
		const account = createTestAccount(START);
		const { requestId } = given(account.startRequest(chat, START));
		const late = START + 11 * MINUTE_MS;
		given(account.finishRequest({ requestId, status: 'success', ...tokens }, late));
		assert.equal(account.balance(late).usedMicro, 270_000);
	});

	it('belongs to the period in which it began, also when it ends in the next', () => {
		const account = createTestAccount(START);
		const resetAt = START + 30 * DAY_MS;
		const { requestId } = given(account.startRequest(chat, resetAt - 1000));
		assert.equal(account.usageSummary('current', resetAt).requests, 0);
		given(account.finishRequest({ requestId, status: 'success', ...tokens }, resetAt + 1000));
		assert.equal(account.usageSummary('current', resetAt + 1000).requests, 0);
		assert.equal(account.usageSummary('all', resetAt + 1000).requests, 1);
	});

	it('is refused before any work when there are not enough credits, and says what one can do', () => {
		const account = createTestAccount(START);
		useUp(account);
		const refused = account.startRequest(chat, START);
		assert.ok(!refused.ok && refused.problem.code === 'insufficient-credits');
		assert.deepEqual(refused.problem, {
			code: 'insufficient-credits',
			requiredMicro: 210_000,
			spendableMicro: 0,
			nextResetAt: '2026-03-31T10:00:00.000Z',
			purchaseAllowed: false,
		});
		const free = account.startRequest({ ...chat, modelId: 'local-draft' }, START);
		assert.equal(free.ok, true, 'what costs nothing needs no credits');
		assert.equal(account.startRequest(chat, START + 30 * DAY_MS).ok, true);
	});
});

describe('A work session', () => {
	const inWindow = { ...chat, ...tokens, clientSessionId: 'window A' };

	it('ends after half an hour of quiet, as of its last request', () => {
		const account = createTestAccount(START);
		account.recordRequest(inWindow, START);
		account.recordRequest(inWindow, START + 29 * MINUTE_MS);
		const lastAt = START + 29 * MINUTE_MS;
		const at = (now: number) => given(account.usageSessions({}, now)).data[0];
		assert.equal(at(lastAt + 30 * MINUTE_MS - 1)?.isActive, true);
		assert.equal(at(lastAt + 30 * MINUTE_MS)?.endedAt, new Date(lastAt).toISOString());
		account.recordRequest(inWindow, lastAt + 31 * MINUTE_MS);
		assert.deepEqual(
			given(account.usageSessions({}, lastAt + 31 * MINUTE_MS)).data.map(session => session.requestCount),
			[1, 2],
		);
	});
});
