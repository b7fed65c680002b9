import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type EventName, eventSchemas, isEventName } from '../../../src/contract/events';
import { decode } from '../../../src/contract/incoming';
import { routes } from '../../../src/contract/routes';
import type { AnyWire } from '../../../src/contract/wire';
import { eventually } from '../../support/eventually';
import { carryOut, step } from './accountStep';
import { memberOf } from './memberOf';
import { MockClient } from './mockClient';

interface Told {
	readonly id: string;
	readonly event: EventName;
	readonly data: unknown;
}

/** Cuts the stream and reads what it said. */
async function readAll(client: MockClient, response: Response): Promise<{ text: string; told: Told[] }> {
	client.mock.control.closeStreams();
	const text = await response.text();
	const told = text.split('\n\n').flatMap(block => {
		const fields = new Map(
			block.split('\n').map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
		);
		const event = fields.get('event');
		if (event === undefined || !isEventName(event)) return [];
		const schema: AnyWire = eventSchemas[event];
		const data = decode(schema, JSON.parse(fields.get('data') ?? ''));
		assert.ok(data.ok, event);
		return [{ id: fields.get('id') ?? '', event, data: data.value }];
	});
	return { text, told };
}

/** What a client keeps: a snapshot of each view, replaced by what events carry. */
const carries = {
	balance: ['balanceUpdated', 'usageRecorded'],
	dailyBonus: ['bonusAvailable', 'bonusClaimed', 'bonusUpdated'],
	subscription: ['subscriptionUpdated'],
	trial: ['trialUpdated'],
	referral: ['referralUpdated'],
} as const;

describe('The events stream of the mock', () => {
	it('folds onto a snapshot to what the routes answer', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(step, { minLength: 1, maxLength: 8 }),
				fc.nat({ max: 8 }),
				async (steps, from) => {
					const signedIn = await MockClient.signIn({ scenario: 'newAccount' });
					const client = await signedIn.joinNew('reader@example.com');
					for (const taken of steps.slice(0, from)) carryOut(client, taken);
					const snapshot = await refreshed(client);
					const { body } = await snapshot.get(routes.overview.path);
					const views: Record<string, unknown> = {};
					for (const name of Object.keys(carries)) views[name] = memberOf(body, `/sections/${name}/data`);
					const version = String(memberOf(body, '/version'));
					const headers = { 'Last-Event-ID': version };
					const response = await snapshot.open('GET', routes.events.path, { headers });
					assert.equal(response.status, 200);
					for (const taken of steps.slice(from)) carryOut(client, taken);

					const { told } = await readAll(client, response);
					for (const { event, data } of told) {
						assert.notEqual(event, 'resync');
						for (const [view, events] of Object.entries(carries)) {
							if (events.some(name => name === event)) views[view] = memberOf(data, `/${view}`);
						}
					}
					const ids = told.map(({ id }) => Number(id));
					assert.deepEqual(
						ids,
						[...new Set(ids)].sort((a, b) => a - b),
						'ids grow',
					);

					const after = await (await refreshed(client)).get(routes.overview.path);
					for (const [view, folded] of Object.entries(views)) {
						const now = memberOf(after.body, `/sections/${view}/data`);
						assert.deepEqual(withoutVersion(folded), withoutVersion(now), view);
					}
				},
			),
			{ numRuns: 1000 },
		);
	});

	/** The same person with a token that has just begun. */
	async function refreshed(client: MockClient): Promise<MockClient> {
		const account = client.mock.control.world.findAccount(client.accountId);
		assert.ok(account);
		return client.join(account);
	}

	/** The version counts every change; the figures are what has to be the same. */
	function withoutVersion(view: unknown): unknown {
		if (typeof view !== 'object' || view === null) return view;
		const { version: _any, ...rest } = { version: null, ...view };
		return rest;
	}

	it('tells what happened since the last event that was seen, and nothing twice', async () => {
		const client = await MockClient.signIn();
		const first = await client.open('GET', routes.events.path);
		client.mock.control.record();
		const seen = (await readAll(client, first)).told;
		assert.ok(seen.length > 0);
		client.mock.control.record();
		const lastId = seen.at(-1)?.id ?? '';
		const second = await client.open('GET', routes.events.path, { headers: { 'Last-Event-ID': lastId } });
		const missed = (await readAll(client, second)).told;
		assert.ok(missed.some(({ event }) => event === 'usageRecorded'));
		assert.ok(missed.every(({ id }) => Number(id) > Number(lastId)));
	});

	it('asks for a fresh start from one whose last event nobody knows', async () => {
		const client = await MockClient.signIn();
		for (const lastId of ['99999999', '-3', 'yesterday']) {
			const response = await client.open('GET', routes.events.path, { headers: { 'Last-Event-ID': lastId } });
			const { told } = await readAll(client, response);
			const version = String(client.mock.control.world.accounts[0]?.version);
			assert.deepEqual(
				told.map(({ event, id }) => [event, id]),
				[['resync', version]],
			);
		}
	});

	it('pings every fifteen seconds', async () => {
		const client = await MockClient.signIn();
		const response = await client.open('GET', routes.events.path);
		await client.timers.advance(46_000);
		const { text } = await readAll(client, response);
		assert.equal(text.match(/^: ping$/gm)?.length, 3);
	});

	it('tells at midnight that the bonus is back, without anybody asking', async () => {
		const client = await MockClient.signIn({ scenario: 'freeBonusClaimed' });
		const account = client.mock.control.world.accounts[0];
		assert.ok(account);
		const next = Date.parse(account.dailyBonus(client.clock.now()).nextAvailableAt ?? '');
		client.clock.jump(next - client.clock.now() - 5000);
		const late = await client.join(account);
		const response = await late.open('GET', routes.events.path);
		await client.timers.advance(5000);
		const { told } = await readAll(client, response);
		assert.ok(told.some(({ event }) => event === 'bonusAvailable'));
	});

	it('ends with its token, and says so', async () => {
		const client = await MockClient.signIn();
		const response = await client.open('GET', routes.events.path);
		client.mock.control.advance(16 * 60_000);
		await eventually('the stream ends', () => client.mock.control.state().openStreams === 0);
		const { told } = await readAll(client, response);
		assert.equal(told.at(-1)?.event, 'authExpired');
	});

	it('asks everybody for a fresh start when the scenario changes', async () => {
		const client = await MockClient.signIn();
		const response = await client.open('GET', routes.events.path);
		client.mock.control.startScenario('pro');
		assert.ok((await readAll(client, response)).told.some(({ event }) => event === 'resync'));
	});

	it('tells nothing of other people', async () => {
		const client = await MockClient.signIn();
		const other = await client.joinNew();
		const response = await client.open('GET', routes.events.path);
		client.mock.control.record({ accountId: other.accountId });
		assert.deepEqual((await readAll(client, response)).told, []);
	});

	it('tells one who hears nothing here not to come back', async () => {
		const client = await MockClient.signIn({ features: { events: false } });
		const response = await client.open('GET', routes.events.path);
		assert.equal(response.status, 204);
	});

	it('lets go of a reader who leaves', async () => {
		const client = await MockClient.signIn();
		const response = await client.open('GET', routes.events.path);
		assert.equal(client.mock.control.state().openStreams, 1);
		await response.body?.cancel();
		await eventually('the stream ends', () => client.mock.control.state().openStreams === 0);
		assert.deepEqual(client.timers.delays, []);
	});
});
