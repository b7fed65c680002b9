import assert from 'node:assert/strict';
import type { AccountState } from '../../../src/account/accountState';
import { describePanel } from '../../../src/present/describePanel';
import { describeStatusBar } from '../../../src/present/describeStatusBar';
import type { TreeRow } from '../../../src/present/descriptions';
import { describeTree } from '../../../src/present/tree/describeTree';
import { aBalance } from '../../support/builders/aBalance';
import { aClaimedBonus } from '../../support/builders/aClaimedBonus';
import { aDailyBonus } from '../../support/builders/aDailyBonus';
import { aGrant } from '../../support/builders/aGrant';
import { anOpenAccount } from '../../support/builders/anOpenAccount';
import { aPanelWindow } from '../../support/builders/aPanelWindow';
import { aPresentContext } from '../../support/builders/aPresentContext';
import { aTrial } from '../../support/builders/aTrial';
import { credits } from '../../support/builders/credits';
import { everyAccountState } from '../../support/builders/everyAccountState';
import { everyProblem } from '../../support/builders/everyProblem';
import { noonMs } from '../../support/builders/noon';
import { contentOf } from './contentOf';
import { figuresIn } from './figuresIn';
import { panelOf } from './panelOf';

describe('The tree', () => {
	const shown = (state: AccountState) => describeTree(state, aPresentContext());
	const open = (account: Parameters<typeof anOpenAccount>[0]) => shown(anOpenAccount(account));
	const row = (account: Parameters<typeof anOpenAccount>[0], id: string) => {
		const found = allRows(open(account).rows).find(candidate => candidate.id === id);
		assert.ok(found, `no row ${id}`);
		return found;
	};

	it('is empty while nobody is signed in, so that the editor shows its welcome', () => {
		for (const name of ['no address', 'signed out', 'signing in', 'signing in with a code']) {
			const state = everyAccountState[name];
			assert.ok(state);
			assert.deepEqual(shown(state).rows, []);
		}
	});

	it('has a row for each part of the account, in the order of the panel', () => {
		assert.deepEqual(
			open({ trial: aTrial() }).rows.map(({ id }) => id),
			['account', 'balance', 'buckets', 'dailyBonus', 'trial', 'usage', 'plan', 'referral', 'signOut'],
		);
	});

	it('leaves out what does not apply to the account', () => {
		const ids = open({ trial: 'notApplicable', referral: 'notApplicable' }).rows.map(({ id }) => id);
		assert.ok(!ids.includes('trial') && !ids.includes('referral'));
	});

	it('keeps account and sign-out when everything else failed', () => {
		const state = everyAccountState['everything failed'];
		assert.ok(state);
		const { rows } = shown(state);
		assert.equal(rows[0]?.label, 'Ada Lovelace');
		assert.equal(rows.at(-1)?.command, 'creditbar.signOut');
		const failed = rows.filter(({ kind }) => kind === 'failedSection');
		assert.deepEqual(
			failed.map(({ label, description }) => `${label}: ${description}`),
			['Balance', 'Buckets', 'Daily bonus', 'Trial', 'Plan', 'Referral'].map(
				title => `${title}: This part could not be loaded.`,
			),
		);
	});

	it('shows a figure only if the panel shows the same one', () => {
		for (const [name, state] of Object.entries(everyAccountState)) {
			const panel = describePanel(state, aPresentContext(), aPanelWindow());
			const inPanel = new Set(figuresIn(textOf(panel)));
			for (const { label, description, tooltip } of allRows(shown(state).rows))
				for (const figure of figuresIn([label, description, tooltip].join('\n')))
					assert.ok(inPanel.has(figure), `${name}: ${figure} of row "${label}" is not in the panel`);
		}
	});

	it('and the status bar show the headline of the panel', () => {
		const state = anOpenAccount({ balance: aBalance({ usedMicro: credits(187.5) }) });
		const { headline, cards } = contentOf(
			panelOf({ balance: aBalance({ usedMicro: credits(187.5) }) }).credits,
		);
		const creditsRow = shown(state).rows.find(({ id }) => id === 'balance');
		assert.equal(creditsRow?.label, headline.value);
		assert.ok(describeStatusBar(state, aPresentContext()).text.endsWith(headline.value));
		for (const card of cards)
			assert.equal(creditsRow?.children.find(({ label }) => label === card.label)?.description, card.value);
	});

	it('lets the bonus be claimed from its row only while it can be', () => {
		assert.equal(row({}, 'dailyBonus').kind, 'claimableBonus');
		assert.equal(row({}, 'dailyBonus').description, '4 credits to claim today');
		assert.equal(row({ claim: 'claiming' }, 'dailyBonus').kind, 'plain');
		assert.equal(row({ claim: 'claiming' }, 'dailyBonus').icon, 'loading~spin');
		const claimed = row({ dailyBonus: aClaimedBonus() }, 'dailyBonus');
		assert.equal(claimed.kind, 'plain');
		assert.equal(claimed.description, 'Claimed today. Next one in 12 hours');
	});

	it('shows streak and next date below the bonus', () => {
		const account = { dailyBonus: aClaimedBonus() };
		assert.equal(row(account, 'dailyBonus.streak').description, '3 days in a row');
		assert.match(row(account, 'dailyBonus.next').description, /^Mar 11, 2025, 12:00\sAM UTC$/);
	});

	it('says why there is no bonus, and nothing of a streak', () => {
		const none = aDailyBonus({ eligible: false, ineligibleReason: 'unverifiedEmail', claimable: false });
		const bonusRow = row({ dailyBonus: none }, 'dailyBonus');
		assert.match(bonusRow.description, /Confirm your e-mail address/);
		assert.deepEqual(bonusRow.children, []);
	});

	it('carries a badge while a bonus is ready', () => {
		assert.deepEqual(open({}).badge, { value: 1, tooltip: 'Daily bonus ready: 4 credits to claim today' });
		assert.equal(open({ dailyBonus: aClaimedBonus() }).badge, null);
	});

	it('says beside its title how old the figures are, once that matters', () => {
		assert.equal(open({}).description, '');
		assert.equal(open({ fetchedAt: noonMs - 20 * 60_000 }).description, 'Updated 20 minutes ago');
		assert.equal(open({ trouble: everyProblem.offline }).description, 'Updated just now');
	});

	it('marks the bucket that is spent next', () => {
		const grants = [aGrant({ id: 'a', usedMicro: credits(1000) }), aGrant({ id: 'b', kind: 'purchased' })];
		assert.match(row({ grants }, 'bucket.b').tooltip, /\(Spent next\)/);
		assert.match(row({ grants }, 'bucket.b').spokenLabel, /Spent next/);
		assert.equal(row({ grants }, 'bucket.b').icon, 'circle-filled');
		assert.equal(row({ grants }, 'bucket.a').icon, 'circle-outline');
	});

	it('names every row in words for a screen reader', () => {
		for (const state of Object.values(everyAccountState))
			for (const { spokenLabel } of allRows(shown(state).rows))
				assert.doesNotMatch(spokenLabel, /^\s*$|undefined|null|\$\(/);
	});

	it('keeps the ids of its rows when figures change, so that what is open stays open', () => {
		const ids = (account: Parameters<typeof anOpenAccount>[0]) =>
			allRows(open(account).rows).map(({ id }) => id);
		assert.deepEqual(
			ids({ balance: aBalance({ usedMicro: credits(1) }) }),
			ids({ balance: aBalance({ usedMicro: credits(500) }) }),
		);
	});

	it('never uses an id twice, even when the service does', () => {
		const ids = allRows(open({ grants: [aGrant(), aGrant(), aGrant({ id: 'grant-1.1' })] }).rows).map(
			({ id }) => id,
		);
		assert.equal(new Set(ids).size, ids.length);
	});
});

function allRows(rows: readonly TreeRow[]): TreeRow[] {
	return rows.flatMap(row => [row, ...allRows(row.children)]);
}

/** Every text of a description, whatever its place. */
function textOf(value: unknown): string {
	if (typeof value === 'string') return value;
	if (typeof value !== 'object' || value === null) return '';
	return Object.values(value).map(textOf).join('\n');
}
