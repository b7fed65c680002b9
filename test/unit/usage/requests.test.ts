import assert from 'node:assert/strict';
import { firstPage, noFilter, type UsageState } from '../../../src/account/details/usageState';
import { openEnum } from '../../../src/contract/openEnum';
import { operations } from '../../../src/contract/operation';
import { requestStatuses, type UsageRequest } from '../../../src/contract/usageRequest';
import { credits } from '../../support/builders/credits';
import { everyProblem } from '../../support/builders/everyProblem';
import { contentOf } from '../present/contentOf';
import {
	aModelUsage,
	aPage,
	aUsageRequest,
	aUsageSession,
	modelUse,
	pageAfter,
	ready,
	viewOf,
} from './usageParts';

const view = (usage: Partial<UsageState>) => contentOf(viewOf(usage).requests);

function rowOf(about: Partial<UsageRequest>, usage: Partial<UsageState> = {}) {
	const [row] = view({ requests: ready(aPage([aUsageRequest(about)])), ...usage }).rows;
	assert.ok(row);
	return { ...row, facts: new Map(row.details.map(fact => [fact.label, fact.value])) };
}

describe('A request (F23)', () => {
	it('is shown with time, model, operation, tokens, credits and how it ended', () => {
		const row = rowOf({});
		assert.match(row.time.value, /^11:30\sAM$/);
		assert.deepEqual(
			[row.model, row.operation, row.status],
			['Swift 1', 'Chat', { label: 'Succeeded', tone: 'good' }],
		);
		assert.deepEqual(row.tokens, {
			label: 'Tokens',
			value: '1,640',
			exact:
				'Input tokens: 1,200, Output tokens: 400, Cache read tokens: 30, Cache write tokens: 10, Total tokens: 1,640',
		});
		assert.deepEqual(row.credits, { label: 'Credits', value: '0.4', exact: '0.4 credits' });
	});

	it('has its date beside the time on another day', () => {
		assert.match(rowOf({ createdAt: '2025-03-09T23:59:00Z' }).time.value, /^Mar 9, 11:59\sPM$/);
	});

	it('rounds its cost up', () => {
		assert.deepEqual(rowOf({ creditsMicro: credits(0.410001) }).credits.value, '0.5');
	});

	it('has words for every operation and every end, known or not', () => {
		const read = (values: readonly [string, ...string[]], text: string) => openEnum(values).parse(text);
		for (const operation of operations) assert.notEqual(rowOf({ operation }).operation, '');
		assert.equal(read(operations, 'dream'), 'unknown');
		assert.equal(rowOf({ operation: 'unknown' }).operation, 'Other');
		assert.deepEqual(
			requestStatuses.map(status => rowOf({ status }).status),
			[
				{ label: 'Succeeded', tone: 'good' },
				{ label: 'Failed', tone: 'bad' },
				{ label: 'Canceled', tone: 'neutral' },
			],
		);
		assert.equal(rowOf({ status: 'unknown' }).status.tone, 'neutral');
	});

	it('goes by its model’s id when the model has no name', () => {
		assert.equal(rowOf({ modelId: 'gone-2', modelName: '' }).model, 'gone-2');
		assert.equal(rowOf({ modelId: '\u200b', modelName: '' }).model, 'Unknown model');
	});

	it('has every figure in its details', () => {
		const { facts } = rowOf(
			{ sessionId: 'sess-1', creditsMicro: credits(0.812345) },
			{
				sessions: ready({ sessions: [aUsageSession()], nextCursor: null }),
			},
		);
		assert.match(facts.get('Date') ?? '', /^Mar 10, 2025, 11:30\sAM UTC$/);
		assert.match(facts.get('Session') ?? '', /^9:00\sAM$/);
		assert.deepEqual([...facts].slice(1, -1), [
			['Input tokens', '1,200'],
			['Output tokens', '400'],
			['Cache read tokens', '30'],
			['Cache write tokens', '10'],
			['Total tokens', '1,640'],
			['Estimated cost', '0.4 credits'],
			['Actual cost', '0.812345 credits'],
			['Difference', '0.412345 more than estimated'],
			['Model multiplier', '×1.5'],
			['Duration', '1.2 sec'],
		]);
	});

	it('says how estimate and cost compare, both ways, and when there was no estimate (F16)', () => {
		const difference = (estimatedMicro: number | null, creditsMicro: number) => {
			const { facts } = rowOf({ estimatedMicro, creditsMicro });
			return [facts.get('Estimated cost'), facts.get('Difference')];
		};
		assert.deepEqual(difference(credits(0.4), credits(0.8)), ['0.4 credits', '0.4 more than estimated']);
		assert.deepEqual(difference(credits(1), credits(0.7)), ['1 credit', '0.3 less than estimated']);
		assert.deepEqual(difference(credits(1), credits(1)), ['1 credit', 'As estimated']);
		assert.deepEqual(difference(null, credits(1)), ['Not estimated', undefined]);
	});

	it('says how long it took in the unit a person would use', () => {
		const took = (durationMs: number) => rowOf({ durationMs }).facts.get('Duration');
		assert.deepEqual([0, 61_500, 3 * 60_000].map(took), ['0.1 sec', '61.5 sec', '3 minutes']);
	});

	it('does without a duration, a session and a whole multiplier', () => {
		const { facts } = rowOf({ durationMs: null, sessionId: null, multiplierMilli: 1_000 });
		assert.equal(facts.has('Duration'), false);
		assert.equal(facts.get('Session'), 'None');
		assert.equal(facts.get('Model multiplier'), '×1');
	});

	it('is told apart by its time where its buttons are read out', () => {
		const { dispute, detailsLabel } = rowOf({});
		assert.match(detailsLabel, /^Show details of the request at 11:30\sAM$/);
		assert.match(dispute.spokenLabel ?? '', /11:30\sAM/);
		assert.deepEqual(dispute.intent, { kind: 'disputeRequest', requestId: 'req-1' });
	});
});

describe('A page of requests (F23)', () => {
	const rows = Array.from({ length: 20 }, (_, index) => aUsageRequest({ id: `req-${index}` }));
	const second = pageAfter(firstPage);

	it('says which requests it shows', () => {
		assert.equal(view({ requests: ready(aPage(rows)) }).range, 'Requests 1 to 20');
		assert.equal(view({ requests: ready(aPage(rows, { position: second })) }).range, 'Requests 21 to 40');
		assert.equal(
			view({ requests: ready(aPage(rows.slice(0, 1), { position: second })) }).range,
			'Request 21',
		);
		assert.equal(view({ requests: ready(aPage([])) }).range, '');
	});

	it('leads on and back only where there is something', () => {
		const states = (usage: Partial<UsageState>) => {
			const { previous, next } = view(usage);
			return [previous.state, next.state];
		};
		assert.deepEqual(states({ requests: ready(aPage(rows)) }), ['disabled', 'disabled']);
		const middle = aPage(rows, { position: second, nextCursor: 'on' });
		assert.deepEqual(states({ requests: ready(middle) }), ['ready', 'ready']);
		assert.deepEqual(
			states({ requests: { kind: 'loading', previous: middle, problem: null }, turning: 'next' }),
			['disabled', 'busy'],
		);
	});

	it('keeps still while it is only brought up to date', () => {
		const requests = { kind: 'loading', previous: aPage(rows, { nextCursor: 'on' }), problem: null } as const;
		const shown = view({ requests });
		assert.equal(shown.isLoading, false);
		assert.equal(shown.next.state, 'ready');
		assert.equal(shown.range, 'Requests 1 to 20');
	});

	it('offers the models, states and sessions that are known to choose from', () => {
		const { filters } = view({
			requests: ready(aPage(rows)),
			models: ready(modelUse(aModelUsage(), aModelUsage({ modelId: 'b', displayName: 'Bold 2' }))),
			sessions: ready({ sessions: [aUsageSession({ requestCount: 1 })], nextCursor: null }),
		});
		const labels = filters.map(({ options }) =>
			options.map(option => option.label.replaceAll('\u202f', ' ')),
		);
		assert.deepEqual(labels, [
			['All models', 'Swift 1', 'Bold 2'],
			['Any status', 'Succeeded', 'Failed', 'Canceled'],
			['All sessions', '9:00 AM · 1 request'],
		]);
		assert.deepEqual(
			filters.map(filter => filter.selected),
			['', '', ''],
		);
	});

	it('always lists what is chosen', () => {
		const filter = { modelId: 'gone-2', status: 'error', sessionId: 'sess-9' } as const;
		const { filters } = view({ requests: ready(aPage(rows, { filter })), filter });
		for (const { selected, options } of filters)
			assert.ok(options.some(option => option.id === selected && option.label !== ''));
	});

	it('tells an account without requests from a filter without matches', () => {
		const filter = { ...noFilter, status: 'error' } as const;
		assert.equal(view({ requests: ready(aPage([])) }).empty, 'No requests yet.');
		assert.equal(
			view({ requests: ready(aPage([], { filter })), filter }).empty,
			'No requests match these filters.',
		);
	});

	it('fails as a whole only where no filter could be the way out', () => {
		const requests = { kind: 'failed', previous: null, problem: everyProblem.serverFault } as const;
		assert.equal(viewOf({ requests }).requests.status, 'failed');
		const filtered = viewOf({ requests, filter: { ...noFilter, status: 'error' } }).requests;
		assert.ok(filtered.status === 'ready' && filtered.trouble);
		assert.equal(filtered.content.empty, '');
	});
});
