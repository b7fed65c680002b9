import assert from 'node:assert/strict';
import { unreadDetails } from '../../../src/account/details/accountDetails';
import type { UsageByModel } from '../../../src/contract/usageByModel';
import { describeTips } from '../../../src/present/tips';
import { aBalance } from '../../support/builders/aBalance';
import { aDailyBonus } from '../../support/builders/aDailyBonus';
import { aGrant } from '../../support/builders/aGrant';
import { anOpenAccount } from '../../support/builders/anOpenAccount';
import { aPaidSubscription } from '../../support/builders/aPaidSubscription';
import { aPresentContext } from '../../support/builders/aPresentContext';
import { aServiceMeta } from '../../support/builders/aServiceMeta';
import { credits } from '../../support/builders/credits';
import { everyAccountState } from '../../support/builders/everyAccountState';
import { noonMs } from '../../support/builders/noon';

const tips = (about: Parameters<typeof anOpenAccount>[0] = {}) =>
	describeTips(anOpenAccount(about), aPresentContext());

function model(displayName: string, creditsMicro: number): UsageByModel {
	return {
		modelId: displayName,
		displayName,
		requests: 10,
		successful: 10,
		failed: 0,
		inputTokens: 5_000,
		outputTokens: 5_000,
		cacheReadTokens: 0,
		cacheWriteTokens: 0,
		totalTokens: 10_000,
		creditsMicro,
		lastUsedAt: '2025-03-10T10:00:00Z',
	};
}

function usedModels(...models: readonly UsageByModel[]) {
	const usage = {
		...unreadDetails.usage,
		models: { kind: 'ready', value: { all: models, current: [] } } as const,
	};
	return tips({ details: { ...unreadDetails, usage } });
}

describe('Tips (F17)', () => {
	it('are four to six different whole sentences, whatever the account is like', () => {
		const open = Object.values(everyAccountState).filter(state => state.kind === 'open');
		assert.ok(open.length > 5);
		for (const state of open) {
			const found = describeTips(state, aPresentContext());
			assert.ok(found.length >= 4 && found.length <= 6, String(found.length));
			assert.equal(new Set(found).size, found.length);
			for (const tip of found) assert.match(tip, /^\S.{10,180}\.$/);
		}
	});

	it('begin with credits that are about to expire, and are silent about those that are not', () => {
		const expiring = (at: string) =>
			tips({ balance: aBalance({ nextExpiry: { at, amountMicro: credits(12), kind: 'dailyBonus' } }) })[0];
		assert.equal(
			expiring('2025-03-12T12:00:00Z'),
			'2 days left to use 12 credits: what remains expires on Mar 12, 2025.',
		);
		assert.doesNotMatch(expiring('2025-03-30T12:00:00Z') ?? '', /left to use/);
		assert.doesNotMatch(expiring('2025-03-10T11:00:00Z') ?? '', /left to use/);
	});

	it('speak of one credit as of one', () => {
		const nextExpiry = { at: '2025-03-12T12:00:00Z', amountMicro: credits(1), kind: 'dailyBonus' } as const;
		assert.doesNotMatch(tips({ balance: aBalance({ nextExpiry }) })[0] ?? '', /1 credit .*they/);
	});

	it('name what is spent next', () => {
		const next = (expiresAt: string | null) =>
			tips({ grants: [aGrant({ kind: 'dailyBonus', expiresAt })] }).find(tip => tip.startsWith('Spent next'));
		assert.equal(next('2025-03-30T12:00:00Z'), 'Spent next: Daily bonus. What expires first is spent first.');
		assert.equal(next(null), 'Spent next: Daily bonus. They do not expire.');
		assert.equal(next('2025-03-10T11:00:00Z'), undefined);
	});

	it('say what a streak leads to, to those who have a daily bonus', () => {
		const streak = { current: 2, longest: 2, cap: 5, lastClaimedDay: null };
		const scheduleMicro = [1, 2, 3, 4, 5].map(credits);
		const of = (current: number) =>
			tips({ dailyBonus: aDailyBonus({ streak: { ...streak, current }, scheduleMicro }) });
		assert.ok(of(2).includes('Claim every day: after 5 days in a row the bonus is worth 5 credits.'));
		assert.ok(of(5).includes('Keep claiming every day: your bonus stays at 5 credits.'));
		assert.ok(!tips({ dailyBonus: aDailyBonus({ eligible: false }) }).some(tip => tip.includes('laim')));
	});

	it('compare models by what the user’s own requests cost, where the difference is worth it', () => {
		assert.ok(
			usedModels(model('Small', credits(1)), model('Big', credits(10))).includes(
				'For the same amount of text, Small costs you about 10% of what Big costs.',
			),
		);
		assert.ok(!usedModels(model('Small', 9), model('Big', 10)).some(tip => tip.includes('Big')));
		assert.ok(!usedModels(model('Only', 10)).some(tip => tip.includes('Only')));
		const seldom = { ...model('Big', credits(10)), successful: 2 };
		assert.ok(!usedModels(model('Small', credits(1)), seldom).some(tip => tip.includes('Big')));
	});

	it('say what happens to what is left at the reset', () => {
		const rollover = (enabled: boolean, maxMicro: number | null) =>
			tips({ subscription: aPaidSubscription({ rollover: { enabled, maxMicro } }) }).join(' ');
		assert.match(rollover(false, null), /is gone, so there is no need to save it up/);
		assert.match(rollover(true, null), /moves into the next period/);
		assert.match(rollover(true, credits(250)), /Up to 250 credits of the allowance can move/);
	});

	it('save nobody anything on a plan without a limit', () => {
		const found = tips({ balance: aBalance({ unlimited: true }), subscription: aPaidSubscription() });
		assert.match(found.join(' '), /Nothing is counted down/);
		assert.doesNotMatch(found.join(' '), /cost less|Spent next|no need to save/);
		const nextExpiry = { at: '2025-03-12T12:00:00Z', amountMicro: credits(12), kind: 'dailyBonus' } as const;
		const balance = aBalance({ unlimited: true, nextExpiry, additionalMicro: credits(5) });
		assert.doesNotMatch(tips({ balance }).join(' '), /left to use|Bought credits/);
	});

	it('offer no feature that the service does not have', () => {
		const meta = aServiceMeta({ features: { dailyBonus: false, referrals: false } });
		assert.ok(!tips({ meta }).some(tip => /laim|friend/.test(tip)));
	});

	it('name no figure that is too old to be shown anywhere else', () => {
		const balance = aBalance({
			nextExpiry: { at: '2025-03-12T12:00:00Z', amountMicro: credits(12), kind: 'dailyBonus' },
			additionalMicro: credits(5),
		});
		const account = anOpenAccount({ balance, fetchedAt: noonMs - 25 * 60 * 60_000 });
		const found = describeTips(account, aPresentContext());
		assert.ok(found.length >= 4, String(found.length));
		assert.doesNotMatch(found.join(' '), /\d|Spent next|Bought credits/);
	});

	it('write the name of a model as plain text', () => {
		const found = usedModels(model('$(flame)\n\u202e'.repeat(60), credits(1)), model('Big', credits(10)));
		assert.doesNotMatch(found.join(' '), /\$\(|[\n\u202e]/);
	});
});
