import assert from 'node:assert/strict';
import type { Grant } from '../../../src/contract/grant';
import { aGrant } from '../../support/builders/aGrant';
import { credits } from '../../support/builders/credits';
import { contentOf } from './contentOf';
import { panelOf } from './panelOf';

describe('The buckets section', () => {
	const shown = (...grants: Partial<Grant>[]) =>
		contentOf(
			panelOf({ grants: grants.map((grant, index) => aGrant({ id: `grant-${index}`, ...grant })) }).buckets,
		);

	it('lists the buckets in the order in which they are spent', () => {
		const names = shown({ kind: 'dailyBonus' }, { kind: 'allocation' }, { kind: 'purchased' }).rows.map(
			row => row.name,
		);
		assert.deepEqual(names, ['Daily bonus', 'Monthly allowance', 'Bought credits']);
	});

	it('says which bucket is spent next, and marks it', () => {
		const view = shown(
			{ kind: 'dailyBonus', amountMicro: credits(5), usedMicro: credits(5) },
			{ kind: 'allocation' },
			{ kind: 'purchased' },
		);
		assert.equal(view.summary, 'Spent next: Monthly allowance');
		assert.deepEqual(
			view.rows.map(row => row.mark),
			[null, 'Spent next', null],
		);
	});

	it('shows what is left of how much, and in a bar that drains', () => {
		const [row] = shown({ amountMicro: credits(200), usedMicro: credits(50.5) }).rows;
		assert.equal(row?.left.value, '149');
		assert.equal(row?.left.exact, '149.5 credits');
		assert.equal(row?.amount.value, '200');
		assert.equal(row?.bar.percent, 74.75);
		assert.equal(row?.bar.valueText, '75% left');
	});

	it('says when a bucket expires, and warns when that is soon', () => {
		const expires = (expiresAt: string | null) => shown({ expiresAt }).rows[0]?.expires.value;
		assert.equal(expires(null), 'Never');
		assert.equal(expires('2025-04-09T12:00:00Z'), '30 days');
		assert.equal(expires('2025-03-13T12:00:00Z'), '3 days, soon');
		assert.equal(expires('2025-03-10T19:00:00Z'), '7 hours, soon');
	});

	it('counts a bucket that ran out of time meanwhile neither as good nor as next', () => {
		const view = shown({ kind: 'dailyBonus', expiresAt: '2025-03-10T12:00:00Z' }, { kind: 'allocation' });
		assert.equal(view.rows[0]?.expires.value, 'Expired');
		assert.equal(view.rows[0]?.mark, null);
		assert.equal(view.summary, 'Spent next: Monthly allowance');
	});

	it('marks a bucket that is not active yet, and never calls it the next', () => {
		const view = shown({ kind: 'promo', status: 'pending' }, { kind: 'allocation' });
		assert.deepEqual(
			view.rows.map(row => row.mark),
			['Not yet active', 'Spent next'],
		);
	});

	it('leaves out what is used up, expired, taken back or of a status from the future', () => {
		const gone = (['depleted', 'expired', 'voided', 'unknown'] as const).map(status => ({ status }));
		assert.deepEqual(shown(...gone).rows, []);
		assert.equal(shown(...gone).summary, 'No credits left in any bucket');
	});

	it('says that there may be more than the first hundred, and nothing where these are all', () => {
		const many = (count: number) =>
			shown(...Array.from({ length: count }, (_, index) => ({ id: `g${index}` })));
		assert.equal(many(99).more, null);
		assert.equal(many(100).rows.length, 100);
		assert.match(many(100).more ?? '', /^These are the first 100 buckets\./);
	});

	it('has a name for every kind of bucket, also for one from the future (J1)', () => {
		const kinds: readonly Grant['kind'][] = [
			'allocation',
			'rollover',
			'carryOver',
			'trial',
			'freeQuota',
			'dailyBonus',
			'promo',
			'referral',
			'adjustment',
			'purchased',
			'unknown',
		];
		const names = shown(...kinds.map(kind => ({ kind }))).rows.map(row => row.name);
		assert.equal(new Set(names).size, kinds.length);
		assert.equal(names.at(-1), 'Other credits');
	});

	it('fails alone when the buckets could not be read', () => {
		const panel = panelOf({ grants: null });
		assert.equal(panel.buckets.status, 'failed');
		assert.equal(panel.credits.status, 'ready');
	});

	it('survives a bucket of nothing', () => {
		assert.equal(shown({ amountMicro: 0 }).rows[0]?.bar.percent, 0);
	});
});
