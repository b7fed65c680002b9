import assert from 'node:assert/strict';
import type { Subscription } from '../../../src/contract/subscription';
import { aPaidSubscription } from '../../support/builders/aPaidSubscription';
import { aServiceMeta } from '../../support/builders/aServiceMeta';
import { contentOf } from './contentOf';
import { panelOf } from './panelOf';

describe('The plan section', () => {
	const shown = (about: Partial<Omit<Subscription, 'plan'>> = {}) =>
		contentOf(panelOf({ subscription: aPaidSubscription(about) }).plan);
	const facts = (about: Partial<Omit<Subscription, 'plan'>> = {}) =>
		Object.fromEntries(shown(about).facts.map(fact => [fact.label, fact.value]));

	it('names the plan, its allowance and its dates', () => {
		assert.equal(shown().name, 'Pro');
		assert.deepEqual(facts(), {
			Allowance: '1,000 credits',
			'Period started': 'Mar 1, 2025',
			'Period ends': 'Mar 31, 2025',
			Renews: 'Mar 31, 2025',
		});
	});

	const statuses: Readonly<Record<Subscription['status'], string>> = {
		free: 'Active',
		trialing: 'In trial',
		active: 'Active',
		pastDue: 'Payment overdue',
		canceled: 'Plan canceled',
		expired: 'Expired',
		unknown: 'Other',
	};
	for (const status of ['free', 'trialing', 'active', 'pastDue', 'canceled', 'expired', 'unknown'] as const)
		it(`calls the status ${status} "${statuses[status]}" in the plan and in the header`, () => {
			const panel = panelOf({ subscription: aPaidSubscription({ status }) });
			assert.equal(contentOf(panel.plan).status.label, statuses[status]);
			assert.equal(panel.header.plan?.status, statuses[status]);
		});

	it('says until when a canceled plan stays, and no longer that it renews', () => {
		const canceled = { cancelAtPeriodEnd: true, endsAt: '2025-03-31T00:00:00Z' };
		assert.equal(shown(canceled).status.label, 'Plan canceled');
		assert.match(
			shown(canceled).sentence ?? '',
			/^This plan stays active until Mar 31, 2025, 12:00\sAM UTC and then ends\.$/,
		);
		assert.equal(facts(canceled)['Renews'], undefined);
	});

	it('says when a plan ended', () => {
		const expired = { status: 'expired', endsAt: '2025-03-01T00:00:00Z' } as const;
		assert.equal(shown(expired).sentence, 'This plan ended on Mar 1, 2025.');
	});

	it('says what to do about an overdue payment', () => {
		assert.match(shown({ status: 'pastDue' }).sentence ?? '', /last payment did not go through/);
		assert.equal(shown({ status: 'pastDue' }).status.tone, 'bad');
		const [pay] = shown({ status: 'pastDue' }).actions;
		assert.deepEqual(pay?.intent, { kind: 'openLink', link: 'dashboard' });
		assert.equal(shown().actions.length, 1, 'nobody else is sent there');
	});

	it('does not announce what should have happened already', () => {
		const late = { nextRenewalAt: '2025-03-10T11:00:00Z' };
		assert.equal(facts(late)['Renews'], undefined);
		assert.equal(facts(late)['Renewal was due'], 'Mar 10, 2025');
		const over = { cancelAtPeriodEnd: true, endsAt: '2025-03-10T11:00:00Z' };
		assert.match(shown(over).sentence ?? '', /^This plan was due to end on Mar 10/);
	});

	it('gets by without dates and without an allowance', () => {
		const bare = { currentPeriod: null, nextRenewalAt: null, allocationMicro: 0 };
		assert.deepEqual(facts(bare), { Allowance: 'Not in plan' });
	});

	it('links to the prices, if the service has a page for them', () => {
		assert.deepEqual(shown().actions[0]?.intent, { kind: 'openLink', link: 'pricing' });
		const meta = aServiceMeta({ links: { pricing: null } });
		assert.deepEqual(contentOf(panelOf({ meta }).plan).actions, []);
	});
});
