import assert from 'node:assert/strict';
import * as z from 'zod/mini';
import { decode } from '../../../src/contract/incoming';
import { strictSchema } from '../../../src/contract/outgoing';
import { type Route, routes } from '../../../src/contract/routes';
import { scenarios } from '../../mock-server/scenarios';
import { memberOf } from './memberOf';
import { MockClient } from './mockClient';

const reads = Object.entries<Route>(routes).filter(
	([name, { method }]) => method === 'GET' && !['events', 'checkout'].includes(name),
);

describe('Every route of the mock', () => {
	for (const scenario of scenarios) {
		it(`answers as the contract says in ${scenario.name}`, async () => {
			const client = await MockClient.signIn({ scenario: scenario.name });
			for (const [name, route] of reads) {
				const answer = await client.get(route.path);
				assert.equal(answer.status, 200, `${name}: ${answer.text}`);
				assert.ok(route.response);
				const read = decode(route.response, answer.body);
				assert.ok(read.ok, `${name} ${JSON.stringify(read)}`);
				assert.ok(
					z.safeParse(strictSchema(route.response), read.value).success,
					`${name} has a value nobody knows`,
				);
			}
			assert.deepEqual(client.mock.control.state().breaches, []);
		});
	}

	it('carries the same figures in the overview as on its own', async () => {
		for (const { name: scenario } of scenarios) {
			const client = await MockClient.signIn({ scenario });
			const { body } = await client.get(routes.overview.path);
			const parts = {
				profile: 'account',
				subscription: 'subscription',
				balance: 'balance',
				usage: 'usageSummary',
				trial: 'trial',
				dailyBonus: 'dailyBonus',
				referral: 'referral',
			} as const;
			for (const [section, route] of Object.entries(parts)) {
				const own = await client.get(routes[route].path);
				assert.deepEqual(memberOf(body, `/sections/${section}/data`), own.body, `${scenario} ${section}`);
			}
		}
	});

	it('says nothing new to one who has the newest already', async () => {
		const client = await MockClient.signIn({ scenario: 'pro' });
		for (const [name, route] of reads) {
			const first = await client.get(route.path);
			const tag = first.headers.get('etag') ?? '';
			assert.match(tag, /^W\/".+"$/, name);
			const again = await client.get(route.path, { 'If-None-Match': `"other", ${tag}` });
			assert.equal(again.status, 304, name);
			assert.equal(again.text, '');
			assert.equal(again.headers.get('etag'), tag);
			assert.equal((await client.get(route.path, { 'If-None-Match': '"other"' })).status, 200, name);
		}
	});

	it('names every exchange and dates it with its own clock', async () => {
		const client = await MockClient.signIn();
		const [first, second] = [await client.get('/v1/meta'), await client.get('/nowhere')];
		assert.notEqual(first.headers.get('request-id'), second.headers.get('request-id'));
		assert.equal(memberOf(second.body, '/instance'), `urn:request:${second.headers.get('request-id')}`);
		assert.equal(first.headers.get('date'), new Date(client.clock.now()).toUTCString());
	});

	it('answers HEAD like GET, without the body', async () => {
		const client = await MockClient.signIn();
		const head = await client.send('HEAD', routes.balance.path);
		assert.equal(head.status, 200);
		assert.equal(head.text, '');
		assert.equal(head.headers.get('etag'), (await client.get(routes.balance.path)).headers.get('etag'));
	});

	it('switches a feature off as a whole', async () => {
		const client = await MockClient.signIn({
			features: { trial: false, dailyBonus: false, referrals: false },
		});
		const { body } = await client.get(routes.overview.path);
		for (const section of ['trial', 'dailyBonus', 'referral']) {
			assert.equal(memberOf(body, `/sections/${section}/status`), 'notApplicable');
		}
		assert.equal(memberOf(body, '/sections/balance/status'), 'ok');
		assert.equal((await client.get(routes.trial.path)).status, 404);
		assert.equal((await client.post(routes.claimDailyBonus.path)).status, 404);
		assert.equal(memberOf((await client.get(routes.meta.path)).body, '/features/trial'), false);
	});
});
