import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { routes } from '../../../src/contract/routes';
import { eventually } from '../../support/eventually';
import { settle } from '../../support/settle';
import { memberOf } from './memberOf';
import { MockClient } from './mockClient';

const cases = 1000;

/** Something a client may do that changes something, or tries to. */
const mutation = fc.constantFrom(
	{ path: routes.claimDailyBonus.path, body: undefined },
	{ path: routes.claimDailyBonus.path, body: {} },
	{ path: routes.sendFeedback.path, body: { kind: 'feature', title: 'Dark icons', description: 'Please.' } },
	{ path: routes.sendFeedback.path, body: { kind: 'feature', title: '', description: 'Please.' } },
	{ path: routes.createCheckout.path, body: { kind: 'plan', planId: 'pro' } },
	{ path: routes.createCheckout.path, body: { kind: 'creditPack', quantity: 3 } },
	{ path: routes.cancelSubscription.path, body: undefined },
	{ path: routes.resumeSubscription.path, body: undefined },
);

describe('A mutation of the mock', () => {
	let mock: MockClient;
	before(async () => {
		mock = await MockClient.signIn();
	});

	/** All a reader can see of the account, beside what changes with every look at it. */
	const ledgerOf = (client: MockClient) => {
		const account = client.mock.control.world.findAccount(client.accountId);
		assert.ok(account);
		const now = client.clock.now();
		return {
			version: account.version,
			entries: account.entries.length,
			balance: account.balance(now),
			bonus: account.dailyBonus(now),
			subscription: account.subscription(now),
			orders: account.orders({}, now),
			feedback: account.feedback.length,
		};
	};

	it('changes nothing when it is sent again with its key', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(mutation, { minLength: 1, maxLength: 3 }),
				fc.integer({ min: 1, max: 2 }),
				async (list, repeats) => {
					const client = await mock.joinNew();
					for (const { path, body } of list) {
						const key = randomUUID();
						const first = await client.post(path, body, key);
						const after = ledgerOf(client);
						for (let repeat = 0; repeat < repeats; repeat++) {
							const again = await client.post(path, body, key);
							assert.deepEqual([again.status, again.text], [first.status, first.text]);
							assert.equal(again.headers.get('idempotency-replayed'), 'true');
							assert.equal(first.headers.get('idempotency-replayed'), null);
						}
						assert.deepEqual(ledgerOf(client), after);
					}
				},
			),
			{ numRuns: cases },
		);
	});

	it('grants the bonus once, however many claim at once and however long each one takes', async () => {
		const claimsOf = ({ accountId }: MockClient) => {
			const entries = mock.mock.control.world.findAccount(accountId)?.entries ?? [];
			return entries.filter(entry => entry.type === 'granted' && entry.grant.kind === 'dailyBonus').length;
		};
		await fc.assert(
			fc.asyncProperty(fc.array(fc.nat({ max: 3 }), { minLength: 2, maxLength: 6 }), async delays => {
				const client = await mock.joinNew();
				const held = delays.filter(delay => delay > 0);
				for (const delay of held) {
					const when = { kind: 'delay', when: 'during', delayMs: delay * 100 } as const;
					client.mock.control.addFault({ route: 'claimDailyBonus', ...when });
				}
				const asked = delays.map(() => client.post(routes.claimDailyBonus.path));
				if (held.length > 0) {
					await eventually('claims are held', () => client.timers.delays.length === held.length);
					await client.timers.advance(400);
				}
				const statuses = (await Promise.all(asked)).map(({ status }) => status).sort();
				assert.deepEqual(statuses, [201, ...delays.slice(1).map(() => 409)]);
				assert.equal(claimsOf(client), 1);
			}),
			{ numRuns: cases },
		);
	});

	it('does the work once when the same key comes many times at once', async () => {
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 2, max: 6 }), async windows => {
				const client = await mock.joinNew();
				const key = randomUUID();
				const answers = await Promise.all(
					Array.from({ length: windows }, () => client.post(routes.claimDailyBonus.path, undefined, key)),
				);
				const done = answers.filter(({ status }) => status === 201);
				const waiting = answers.filter(
					({ body }) => memberOf(body, '/code') === 'idempotency-key-in-progress',
				);
				assert.equal(done.length + waiting.length, windows);
				assert.equal(done.filter(({ headers }) => !headers.has('idempotency-replayed')).length, 1);
			}),
			{ numRuns: cases },
		);
	});

	it('does not let a key be used for something else', async () => {
		const client = await mock.joinNew();
		const key = randomUUID();
		const feedback = { kind: 'feature', title: 'One', description: 'First' };
		assert.equal((await client.post(routes.sendFeedback.path, feedback, key)).status, 201);
		const reordered = { description: 'First', title: 'One', kind: 'feature' };
		assert.equal((await client.post(routes.sendFeedback.path, reordered, key)).status, 201);
		const other = await client.post(routes.sendFeedback.path, { ...feedback, title: 'Two' }, key);
		assert.equal(memberOf(other.body, '/code'), 'idempotency-key-reused');
		const elsewhere = await client.post(routes.claimDailyBonus.path, undefined, key);
		assert.equal(memberOf(elsewhere.body, '/code'), 'idempotency-key-reused');
	});

	it('keeps the keys of two people apart', async () => {
		const key = randomUUID();
		for (const client of [await mock.joinNew(), await mock.joinNew()]) {
			const claim = await client.post(routes.claimDailyBonus.path, undefined, key);
			assert.equal(claim.status, 201);
			assert.equal(claim.headers.get('idempotency-replayed'), null);
		}
	});

	it('says that the first one is still under way', async () => {
		const client = await mock.joinNew();
		client.mock.control.addFault({ route: 'claimDailyBonus', kind: 'delay', when: 'during', delayMs: 5000 });
		const key = randomUUID();
		const first = client.post(routes.claimDailyBonus.path, undefined, key);
		// Signatures are checked on several threads: the second could overtake the first.
		await settle();
		const second = await client.post(routes.claimDailyBonus.path, undefined, key);
		assert.equal(second.status, 409);
		assert.equal(memberOf(second.body, '/code'), 'idempotency-key-in-progress');
		await client.timers.advance(5000);
		assert.equal((await first).status, 201);
		assert.equal(
			(await client.post(routes.claimDailyBonus.path, undefined, key)).headers.get('idempotency-replayed'),
			'true',
		);
	});

	it('forgets a key after a day and not before', async () => {
		const client = await MockClient.signIn();
		const key = randomUUID();
		const feedback = { kind: 'feature', title: 'One', description: 'First' };
		const first = await client.post(routes.sendFeedback.path, feedback, key);
		const send = async () => {
			const { accessToken } = await client.mock.control.issueSession();
			const headers = { Authorization: `Bearer ${accessToken}`, 'Idempotency-Key': `"${key}"` };
			return client.send('POST', routes.sendFeedback.path, { body: feedback, headers });
		};
		client.clock.jump(24 * 60 * 60 * 1000 - 1);
		assert.equal((await send()).text, first.text);
		client.clock.jump(1);
		const later = await send();
		assert.equal(later.headers.get('idempotency-replayed'), null);
		assert.notEqual(memberOf(later.body, '/id'), memberOf(first.body, '/id'));
	});
});
