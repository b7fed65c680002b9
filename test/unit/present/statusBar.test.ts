import assert from 'node:assert/strict';
import type { AccountState } from '../../../src/account/accountState';
import { describeStatusBar } from '../../../src/present/describeStatusBar';
import type { PresentContext } from '../../../src/present/presentContext';
import { aBalance } from '../../support/builders/aBalance';
import { aClaimedBonus } from '../../support/builders/aClaimedBonus';
import { anOpenAccount } from '../../support/builders/anOpenAccount';
import { aPresentContext } from '../../support/builders/aPresentContext';
import { aServiceMeta } from '../../support/builders/aServiceMeta';
import { credits } from '../../support/builders/credits';
import { everyAccountState } from '../../support/builders/everyAccountState';
import { everyProblem } from '../../support/builders/everyProblem';
import { noonMs } from '../../support/builders/noon';

describe('The status bar', () => {
	const shown = (state: AccountState, context: Partial<PresentContext> = {}) =>
		describeStatusBar(state, aPresentContext(context));
	const open = (account: Parameters<typeof anOpenAccount>[0]) => shown(anOpenAccount(account));

	for (const [name, state] of Object.entries(everyAccountState)) {
		it(`has one icon and at most 24 characters: ${name}`, () => {
			const { text } = shown(state);
			const [, icon, words = ''] = /^\$\(([a-z-]+(?:~spin)?)\) (.*)$/.exec(text) ?? [];
			assert.ok(icon, `no icon in ${text}`);
			assert.ok(words.length > 0 && words.length <= 24, `${words} has ${words.length} characters`);
			assert.ok(!words.includes('$('));
		});

		it(`speaks in words, without an icon: ${name}`, () => {
			const { spokenLabel } = shown(state);
			assert.match(spokenLabel, /^Creditbar: \S/);
			assert.doesNotMatch(spokenLabel, /\$\(|undefined|NaN|null/);
		});

		it(`has a tooltip that says more: ${name}`, () => {
			const { tooltip } = shown(state);
			assert.notEqual(tooltip.title, '');
			assert.ok(tooltip.sentences.length > 0);
		});
	}

	it('stays within 24 characters in other languages and with all decimals', () => {
		const figures = [
			0,
			1,
			credits(9_999.999999),
			credits(99_999),
			credits(999_999_999),
			Number.MAX_SAFE_INTEGER,
		];
		for (const language of [
			'de',
			'fr',
			'es',
			'pt-br',
			'pl',
			'ru',
			'ja',
			'ko',
			'zh-cn',
			'tr',
			'cs',
			'it',
			'hu',
		])
			for (const displayDecimals of [0, 2, 6])
				for (const totalMicro of figures) {
					const meta = aServiceMeta({ displayDecimals });
					const state = anOpenAccount({ meta, balance: aBalance({ totalMicro }) });
					const words = shown(state, { language }).text.replace(/^\$\(.*?\) /, '');
					assert.ok(words.length <= 24, `${language}: ${words}`);
				}
	});

	it('shows what can be spent, rounded down, short from ten thousand on', () => {
		const text = (totalMicro: number) => open({ balance: aBalance({ totalMicro }) }).text;
		assert.equal(text(credits(812.9)), '$(credit-card) 812 credits');
		assert.equal(text(credits(12_399)), '$(credit-card) 12.3K credits');
		assert.equal(text(credits(1.5)), '$(warning) 1 credit');
	});

	it('has four different texts for unlimited, nothing, less than one and not known', () => {
		const texts = [
			open({ balance: aBalance({ unlimited: true }) }).text,
			open({ balance: aBalance({ usedMicro: credits(1000) }) }).text,
			open({ balance: aBalance({ usedMicro: credits(999.5) }) }).text,
			open({ balance: 'error' }).text,
		];
		assert.deepEqual(texts, [
			'$(credit-card) Unlimited',
			'$(error) 0 credits',
			'$(warning) < 1 credit',
			'$(warning) – credits',
		]);
	});

	it('says in words what its color and icon say', () => {
		const low = open({ balance: aBalance({ usedMicro: credits(950) }) });
		assert.equal(low.background, 'none');
		assert.match(low.spokenLabel, /, Running low$/);
		const out = open({ balance: aBalance({ usedMicro: credits(1000) }) });
		assert.equal(out.background, 'warning');
		assert.match(out.spokenLabel, /, Used up$/);
	});

	it('speaks the exact figure', () => {
		const { spokenLabel } = open({ balance: aBalance({ usedMicro: credits(187.5) }) });
		assert.equal(spokenLabel, 'Creditbar: Available to spend: 812.5 credits');
	});

	it('says how old the figures are once they are old, or could not be read anew', () => {
		const stale = open({ fetchedAt: noonMs - 20 * 60_000 });
		assert.match(stale.text, /^\$\(history\) 1,000 credits$/);
		assert.match(stale.spokenLabel, /Updated 20 minutes ago$/);
		const troubled = open({ trouble: everyProblem.offline });
		assert.match(troubled.text, /^\$\(history\)/);
		assert.match(troubled.tooltip.sentences.join(' '), /cannot be reached/);
	});

	it('shows no figure that is over a day old', () => {
		const { text, tooltip, spokenLabel } = open({ fetchedAt: noonMs - 25 * 60 * 60_000 });
		assert.equal(text, '$(warning) – credits');
		assert.deepEqual(tooltip.facts, []);
		assert.doesNotMatch(spokenLabel + tooltip.sentences.join(' '), /1,000/);
	});

	it('leads to the next step with a click', () => {
		const command = (name: string) => {
			const state = everyAccountState[name];
			assert.ok(state);
			return shown(state).command;
		};
		assert.equal(command('no address'), 'creditbar.connect');
		assert.equal(command('signed out'), 'creditbar.signIn');
		assert.equal(command('free with a bonus'), 'creditbar.openPanel');
		assert.equal(command('closed but known'), 'creditbar.openPanel');
	});

	it('offers the claim in its tooltip only while there is one', () => {
		const commands = (account: Parameters<typeof anOpenAccount>[0]) =>
			open(account).tooltip.actions.map(action => action.command);
		assert.deepEqual(commands({}), ['creditbar.claimDailyBonus', 'creditbar.openPanel', 'creditbar.refresh']);
		assert.deepEqual(commands({ dailyBonus: aClaimedBonus() }), ['creditbar.openPanel', 'creditbar.refresh']);
	});

	it('shows the four cards and the daily bonus in its tooltip', () => {
		const { facts } = open({
			balance: aBalance({ usedMicro: credits(187) }),
			dailyBonus: aClaimedBonus(),
		}).tooltip;
		assert.deepEqual(
			facts.map(fact => `${fact.label}: ${fact.value}`),
			[
				'Available to spend: 813 credits',
				'Total: 1,000',
				'Used: 187',
				'Available: 813',
				'Additional: Not in plan',
				'Daily bonus: Next one in 12 hours',
			],
		);
	});
});
