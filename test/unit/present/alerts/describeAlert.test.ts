import assert from 'node:assert/strict';
import type { Alert } from '../../../../src/account/alerts/alert';
import { describeAlert } from '../../../../src/present/alerts/describeAlert';
import { snoozeQuestion } from '../../../../src/present/alerts/snoozeQuestion';
import { aBalance } from '../../../support/builders/aBalance';
import { aClaimedBonus } from '../../../support/builders/aClaimedBonus';
import { aPresentContext } from '../../../support/builders/aPresentContext';
import { aServiceMeta } from '../../../support/builders/aServiceMeta';
import { aSnapshot, type SnapshotAbout } from '../../../support/builders/aSnapshot';
import { aSubscription } from '../../../support/builders/aSubscription';
import { credits } from '../../../support/builders/credits';

const context = aPresentContext();

function prompt(alert: Alert, about: SnapshotAbout = {}) {
	const { tone, message, actions } = describeAlert(alert, aSnapshot(about), context);
	return { tone, message, buttons: actions.map(({ label }) => label) };
}

function usage(about: Partial<Extract<Alert, { kind: 'usage' }>> = {}): Alert {
	return {
		kind: 'usage',
		threshold: 75,
		usedFraction: 0.761,
		spendableMicro: credits(239),
		nextResetAt: '2025-03-31T00:00:00Z',
		...about,
	};
}

describe('The words of an alert (F53)', () => {
	it('say how much is used, what is left and when there is more', () => {
		assert.deepEqual(prompt(usage(), { dailyBonus: aClaimedBonus() }), {
			tone: 'inform',
			message:
				'You have used 76% of this period’s credits. 239 credits left. New ones arrive on Mar 31, 2025.',
			buttons: ['Open account', 'See plans', 'Snooze…'],
		});
	});

	it('warn from nine tenths on', () => {
		assert.equal(prompt(usage({ usedFraction: 0.9 })).tone, 'warn');
		assert.equal(prompt(usage({ usedFraction: 0.899 })).tone, 'inform');
	});

	it('tell an allowance that is used up from credits that are', () => {
		const other = prompt(usage({ usedFraction: 1, spendableMicro: credits(5), nextResetAt: null }));
		assert.equal(other.message, 'You have used all credits of this period’s allowance. 5 credits left.');
		const none = prompt(usage({ usedFraction: 1.2, spendableMicro: 0, nextResetAt: null }));
		assert.equal(none.message, 'You have used all credits of this period’s allowance. Nothing is left.');
	});

	it('lead to the nearest way to more credits: the bonus, the slider, the plans', () => {
		const buttons = (about: SnapshotAbout) => prompt(usage(), about).buttons;
		assert.deepEqual(buttons({}), ['Open account', 'Claim daily bonus', 'Snooze…']);
		const subscription = aSubscription({ canPurchaseCredits: true });
		const paid = { dailyBonus: 'notApplicable', subscription } as const;
		assert.deepEqual(buttons(paid), ['Open account', 'Buy credits', 'Snooze…']);
		assert.deepEqual(buttons({ dailyBonus: 'error', subscription: 'error' }), ['Open account', 'Snooze…']);
	});

	it('speak of one credit as of one', () => {
		const one = prompt({ kind: 'expiringCredits', amountMicro: credits(1), at: '2025-03-12T12:00:00Z' });
		assert.match(one.message, /^1 credit will expire/);
		assert.doesNotMatch(one.message, /\bthem\b|the first/);
	});

	it('promise no renewal for a day that has passed', () => {
		const { message } = prompt(usage({ nextResetAt: '2025-03-10T11:00:00Z' }));
		assert.doesNotMatch(message, /New ones arrive/);
	});

	it('offer no bonus and no purchase that the service does not have', () => {
		const meta = aServiceMeta({ features: { dailyBonus: false } });
		assert.deepEqual(prompt(usage(), { meta }).buttons, ['Open account', 'See plans', 'Snooze…']);
	});

	it('say what the bonus is worth, what expires when, and what a new period brings', () => {
		assert.equal(
			prompt({ kind: 'dailyBonus', amountMicro: credits(4) }).message,
			'Your daily bonus is ready: 4 credits.',
		);
		assert.equal(
			prompt({ kind: 'expiringCredits', amountMicro: credits(40), at: '2025-03-12T12:00:00Z' }).message,
			'40 credits will expire unless used, starting in 2 days, on Mar 12, 12:00 PM.',
		);
		assert.equal(
			prompt({ kind: 'newPeriod', spendableMicro: credits(1000), endAt: '2025-04-30T00:00:00Z' }).message,
			'Your credits were renewed. You have 1,000 credits until Apr 30, 2025.',
		);
	});
});

describe('The question for how long to be quiet (F53)', () => {
	const choices = (kind: Alert['kind'], about: SnapshotAbout = {}) =>
		snoozeQuestion(kind, aSnapshot(about), context).items.map(({ id }) => id);

	it('offers the end of the period where that is known and ahead', () => {
		assert.deepEqual(choices('usage'), ['day', 'week', 'period', 'mute']);
		assert.deepEqual(choices('newPeriod'), ['day', 'week', 'mute']);
		assert.deepEqual(choices('usage', { balance: aBalance({ nextResetAt: null }) }), ['day', 'week', 'mute']);
		const due = aBalance({ nextResetAt: '2025-03-10T11:00:00Z' });
		assert.deepEqual(choices('usage', { balance: due }), ['day', 'week', 'mute']);
	});

	it('says what it is about', () => {
		const titles = (['usage', 'dailyBonus', 'expiringCredits', 'newPeriod'] as const).map(
			kind => snoozeQuestion(kind, aSnapshot(), context).title,
		);
		assert.equal(new Set(titles).size, 4);
	});
});
