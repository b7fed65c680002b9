import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Account } from '../../mock-server/account/account';
import type { RequestsQuery } from '../../mock-server/account/commands';
import { models } from '../../mock-server/account/modelCatalogue';
import { PROPERTY_RUNS } from '../ledger/propertyRuns';
import { DAY_MS, HOUR_MS } from '../ledger/story';
import { requests } from './accountActions';
import { createTestAccount } from './createTestAccount';
import { readAllPages } from './readAllPages';
import { given } from './readViews';

const START = Date.parse('2026-03-01T10:00:00Z');
const NOW = START + 5 * DAY_MS;

const usedAccounts = fc
	.array(fc.record({ request: requests, hours: fc.nat({ max: 100 }) }), { maxLength: 40 })
	.map(deeds => {
		const account = createTestAccount(START);
		const inOrder = [...deeds].sort((a, b) => a.hours - b.hours);
		for (const { request, hours } of inOrder) account.recordRequest(request, START + hours * HOUR_MS);
		return account;
	});

const filters: fc.Arbitrary<RequestsQuery> = fc.record({
	model: fc.option(fc.constantFrom(...models.map(({ id }) => id)), { nil: undefined }),
	status: fc.option(fc.constantFrom('success', 'error', 'canceled'), { nil: undefined }),
	from: fc.option(fc.constantFrom('2026-03-01', '2026-03-03'), { nil: undefined }),
	to: fc.option(fc.constantFrom('2026-03-03', '2026-03-04'), { nil: undefined }),
});

function allRows(account: Account, query: RequestsQuery = {}, limit = 100) {
	return readAllPages(page => account.usageRequests({ ...query, ...page }, NOW), limit);
}

describe('Pages of requests', () => {
	it('hold just the rows that match, newest first, however small the pages', () => {
		fc.assert(
			fc.property(usedAccounts, filters, fc.integer({ min: 1, max: 5 }), (account, query, limit) => {
				const { model, status, from, to } = query;
				const expected = allRows(account).filter(
					row =>
						(model === undefined || row.modelId === model) &&
						(status === undefined || row.status === status) &&
						(from === undefined || row.createdAt.slice(0, 10) >= from) &&
						(to === undefined || row.createdAt.slice(0, 10) <= to),
				);
				assert.deepEqual(allRows(account, query, limit), expected);
				const instants = expected.map(row => row.createdAt);
				assert.deepEqual(instants, [...instants].sort().reverse());
			}),
			{ numRuns: PROPERTY_RUNS },
		);
	});

	it('hold one session when asked for one', () => {
		fc.assert(
			fc.property(usedAccounts, account => {
				for (const session of given(account.usageSessions({ limit: 100 }, NOW)).data) {
					const own = allRows(account, { sessionId: session.id }, 3);
					assert.equal(own.length, session.requestCount);
					assert.ok(own.every(row => row.sessionId === session.id));
				}
				assert.deepEqual(allRows(account, { sessionId: 'nobody' }), []);
			}),
			{ numRuns: PROPERTY_RUNS },
		);
	});

	it('are twenty long unless asked otherwise, and at most a hundred', () => {
		const account = createTestAccount(START);
		const [request] = fc.sample(requests, { seed: 1, numRuns: 1 });
		assert.ok(request);
		for (let count = 0; count < 21; count += 1) {
			account.recordRequest({ ...request, modelId: 'local-draft' }, START + count);
		}
		assert.equal(given(account.usageRequests({}, NOW)).data.length, 20);
		for (const limit of [0, 101, 1.5, Number.NaN]) {
			const refused = account.usageRequests({ limit }, NOW);
			assert.ok(!refused.ok && refused.problem.code === 'validation-error', String(limit));
		}
	});
});

describe('A cursor', () => {
	const used = (): Account => {
		const account = createTestAccount(START);
		const tokens = { inputTokens: 1, outputTokens: 1, cacheReadTokens: 0, cacheWriteTokens: 0 };
		const request = { operation: 'chat', modelId: 'local-draft', clientSessionId: 'A', ...tokens } as const;
		for (let count = 0; count < 5; count += 1) account.recordRequest(request, START + count * HOUR_MS);
		for (let day = 0; day < 5; day += 1) account.claimDailyBonus(START + day * DAY_MS);
		return account;
	};

	it('is refused when nobody handed it out', () => {
		const account = used();
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.base64String(), fc.json()), cursor => {
				for (const refused of [
					account.usageRequests({ cursor }, NOW),
					account.usageSessions({ cursor }, NOW),
					account.grants({ cursor }, NOW),
					account.orders({ cursor }, NOW),
				]) {
					assert.ok(!refused.ok && refused.problem.code === 'invalid-cursor', JSON.stringify(cursor));
				}
			}),
			{ numRuns: PROPERTY_RUNS },
		);
	});

	it('is refused by another list and by another filter', () => {
		const account = used();
		const ofRequests = given(account.usageRequests({ limit: 1 }, NOW)).page.nextCursor ?? '';
		const ofGrants = given(account.grants({ limit: 1 }, NOW)).page.nextCursor ?? '';
		for (const refused of [
			account.usageRequests({ cursor: ofRequests, model: 'local-draft' }, NOW),
			account.usageSessions({ cursor: ofRequests }, NOW),
			account.usageRequests({ cursor: ofGrants }, NOW),
			account.grants({ cursor: ofRequests }, NOW),
		]) {
			assert.ok(!refused.ok && refused.problem.code === 'invalid-cursor');
		}
	});

	it('is short enough for any address', () => {
		const cursor = given(used().usageRequests({ limit: 1 }, NOW)).page.nextCursor ?? '';
		assert.ok(cursor.length > 0 && cursor.length <= 500);
	});
});

describe('Pages of grants', () => {
	it('begin with what is spent next, in that order, and end with what is over', () => {
		const account = createTestAccount(START);
		const soon = { kind: 'promo', amountMicro: 5, expiresAt: START + 2 * DAY_MS } as const;
		account.giveCredits(soon, START);
		account.claimDailyBonus(START);
		account.giveCredits({ kind: 'adjustment', amountMicro: 7 }, START);
		const kinds = (now: number): string[] =>
			given(account.grants({}, now)).data.map(grant => `${grant.burnOrder} ${grant.kind} ${grant.status}`);
		assert.deepEqual(kinds(START), [
			'1 promo active',
			'2 dailyBonus active',
			'3 allocation active',
			'4 freeQuota active',
			'5 adjustment active',
		]);
		assert.deepEqual(kinds(START + 2 * DAY_MS).at(-1), '5 promo expired');
	});
});

describe('Days', () => {
	it('are all there, also those without a request, thirty of them unless asked otherwise', () => {
		const days = given(createTestAccount(START).usageDaily({}, NOW));
		assert.equal(days.length, 30);
		assert.deepEqual([days[0]?.day, days.at(-1)?.day], ['2026-02-05', '2026-03-06']);
	});

	it('are refused when they are none, run backwards, or are more than a year', () => {
		const account = createTestAccount(START);
		for (const query of [
			{ from: '2026-02-30' },
			{ from: 'yesterday' },
			{ from: '2026-03-02', to: '2026-03-01' },
			{ from: '2025-03-01', to: '2026-03-02' },
		]) {
			const refused = account.usageDaily(query, NOW);
			assert.ok(!refused.ok && refused.problem.code === 'validation-error', JSON.stringify(query));
		}
		assert.equal(given(account.usageDaily({ from: '2025-03-02', to: '2026-03-02' }, NOW)).length, 366);
	});
});
