import assert from 'node:assert/strict';
import fc from 'fast-check';
import { routes } from '../../../src/contract/routes';
import { memberOf } from './memberOf';
import { MockClient } from './mockClient';

const cases = 1000;
const views = [
	'overview',
	'account',
	'subscription',
	'balance',
	'grants',
	'usageSummary',
	'usageByModel',
	'usageByDay',
	'usageRequests',
	'usageSessions',
	'trial',
	'dailyBonus',
	'referral',
	'plans',
	'creditPack',
	'orders',
] as const;

const step = fc.oneof(
	fc.record({ kind: fc.constant('spend' as const), tokens: fc.integer({ min: 1, max: 3000 }) }),
	fc.record({
		kind: fc.constant('wait' as const),
		ms: fc.constantFrom(1, 1000, 60_000, 3_600_000, 86_400_000, 40 * 86_400_000),
	}),
	fc.record({ kind: fc.constant('claim' as const) }),
	fc.record({ kind: fc.constant('gift' as const) }),
	fc.record({ kind: fc.constant('nothing' as const) }),
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function accountOf(client: MockClient) {
	const account = client.mock.control.world.findAccount(client.accountId);
	assert.ok(account);
	return account;
}

function carryOut(client: MockClient, action: Step): void {
	const account = accountOf(client);
	const now = client.clock.now();
	switch (action.kind) {
		case 'spend':
			client.mock.control.record({
				accountId: client.accountId,
				inputTokens: action.tokens,
				outputTokens: 50,
			});
			break;
		case 'wait':
			client.clock.jump(action.ms);
			break;
		case 'claim':
			account.claimDailyBonus(now);
			break;
		case 'gift':
			account.giveCredits({ kind: 'promo', amountMicro: 2_000_000, expiresAt: now + 86_400_000 }, now);
			break;
		case 'nothing':
			break;
	}
}

describe('An entity tag of the mock', () => {
	it('is the same exactly as long as the body is', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...views),
				fc.array(step, { minLength: 1, maxLength: 6 }),
				async (view, steps) => {
					const guest = await (await MockClient.signIn({ scenario: 'newAccount' })).joinNew(
						'walker@example.com',
					);
					const bodies = new Map<string, string>();
					const tags = new Map<string, string>();
					let known = '';
					for (const action of steps) {
						carryOut(guest, action);
						const client = await guest.join(accountOf(guest));
						const whole = await client.get(routes[view].path);
						const tag = whole.headers.get('etag') ?? assert.fail(whole.text);
						assert.equal(bodies.get(tag) ?? whole.text, whole.text, 'one tag, two bodies');
						assert.equal(tags.get(whole.text) ?? tag, tag, 'one body, two tags');
						bodies.set(tag, whole.text);
						tags.set(whole.text, tag);
						const isKnown = (await client.get(routes[view].path, { 'If-None-Match': known })).status === 304;
						assert.equal(isKnown, known === tag);
						known = tag;
					}
				},
			),
			{ numRuns: cases },
		);
	});
});

describe('The overview of the mock', () => {
	it('has changed whenever the buckets have', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async steps => {
				const guest = await (await MockClient.signIn({ scenario: 'newAccount' })).joinNew(
					'walker@example.com',
				);
				const bucketsOf = new Map<string, string>();
				for (const action of steps) {
					carryOut(guest, action);
					const client = await guest.join(accountOf(guest));
					const overview = await client.get(routes.overview.path);
					const buckets = await client.get(routes.grants.path);
					const tag = overview.headers.get('etag') ?? assert.fail(overview.text);
					assert.equal(bucketsOf.get(tag) ?? buckets.text, buckets.text, 'one overview, two lists');
					bucketsOf.set(tag, buckets.text);
				}
			}),
			{ numRuns: 300 },
		);
	});
});

describe('A list of the mock', () => {
	const lists = ['grants', 'usageRequests', 'usageSessions'] as const;

	it('has no gap and nothing twice, while rows arrive between its pages', async () => {
		const host = await MockClient.signIn();
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...lists),
				fc.integer({ min: 1, max: 9 }),
				fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 14 }),
				fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }),
				async (list, limit, windows, arrivals) => {
					const client = await host.joinNew();
					for (const window of windows) {
						const clientSessionId = `window-${window}`;
						client.mock.control.record({
							accountId: client.accountId,
							inputTokens: 1,
							outputTokens: 1,
							clientSessionId,
						});
						accountOf(client).giveCredits({ kind: 'promo', amountMicro: 1_000_000 }, client.clock.now());
						// Rows of one instant are the hard case.
						if (window > 0) client.clock.jump(window - 1);
					}
					const before = await collect(client, list, 100, []);
					assert.ok(before.length > 0 || windows.length === 0);
					assert.deepEqual(await collect(client, list, limit, arrivals), before);
				},
			),
			{ numRuns: cases },
		);
	});

	async function collect(
		client: MockClient,
		list: (typeof lists)[number],
		limit: number,
		arrivals: boolean[],
	) {
		const ids: string[] = [];
		let cursor: unknown = null;
		let page = 0;
		do {
			const query = new URLSearchParams({
				limit: String(limit),
				...(typeof cursor === 'string' ? { cursor } : {}),
			});
			const { body, text } = await client.get(`${routes[list].path}?${query}`);
			const data = memberOf(body, '/data');
			assert.ok(Array.isArray(data), text);
			assert.ok(data.length <= limit);
			ids.push(...data.map(row => String(memberOf(row, '/id'))));
			cursor = memberOf(body, '/page/nextCursor');
			assert.equal(memberOf(body, '/page/hasMore'), cursor !== null);
			assert.equal(memberOf(body, '/page/limit'), limit);
			if (arrivals[page++ % (arrivals.length || 1)] === true && cursor !== null) {
				arrive(client);
			}
		} while (cursor !== null);
		return ids;
	}

	/** A new row of history: a request in a session of its own. */
	function arrive(client: MockClient): void {
		const clientSessionId = `late-${client.mock.control.exchanges().length}`;
		client.mock.control.record({
			accountId: client.accountId,
			inputTokens: 1,
			outputTokens: 1,
			clientSessionId,
		});
	}
});
