import assert from 'node:assert/strict';
import type { AccountState } from '../../../src/account/accountState';
import { describeContextKeys } from '../../../src/present/contextKeys';
import { describePanel } from '../../../src/present/describePanel';
import { aClaimedBonus } from '../../support/builders/aClaimedBonus';
import { anOpenAccount } from '../../support/builders/anOpenAccount';
import { aPanelWindow } from '../../support/builders/aPanelWindow';
import { aPresentContext } from '../../support/builders/aPresentContext';
import { everyAccountState } from '../../support/builders/everyAccountState';
import { everyProblem } from '../../support/builders/everyProblem';
import { noonMs } from '../../support/builders/noon';
import { panelOf } from './panelOf';

describe('The panel', () => {
	const shown = (state: AccountState) => describePanel(state, aPresentContext(), aPanelWindow());

	it('offers to connect, and says what is wrong with the address', () => {
		const bodies = (['empty', 'notAnAddress', 'notHttps', 'hasExtras'] as const).map(addressProblem => {
			const panel = shown({ kind: 'disconnected', addressProblem });
			assert.ok(panel.kind === 'disconnected');
			assert.deepEqual(panel.offer.actions[0]?.intent, { kind: 'connect' });
			return panel.offer.body;
		});
		assert.equal(new Set(bodies).size, 4);
		assert.match(bodies[0] ?? '', /Enter the address .* It starts with https:\/\//);
	});

	it('offers to sign in, in other words when the session has ended', () => {
		const offer = (reason: 'none' | 'userAsked' | 'expired') => {
			const panel = shown({ kind: 'signedOut', reason });
			assert.ok(panel.kind === 'signedOut');
			assert.deepEqual(panel.offer.actions[0]?.intent, { kind: 'signIn' });
			return panel.offer;
		};
		assert.match(offer('expired').body, /Your session has ended/);
		assert.doesNotMatch(offer('userAsked').body, /ended/);
	});

	it('shows the device code and where to enter it, and every way out of a sign-in', () => {
		const panel = shown({
			kind: 'signingIn',
			deviceCode: { userCode: 'WDJB-MJHT', verificationUri: 'https://meter.example/oauth/device' },
		});
		assert.ok(panel.kind === 'signingIn');
		assert.equal(panel.deviceCode?.code, 'WDJB-MJHT');
		assert.equal(panel.deviceCode?.address, 'https://meter.example/oauth/device');
		assert.ok(panel.offer.actions.some(action => action.intent.kind === 'cancelSignIn'));
		const byBrowser = shown({ kind: 'signingIn', deviceCode: null });
		assert.ok(byBrowser.kind === 'signingIn');
		assert.deepEqual(
			byBrowser.offer.actions.map(action => action.intent.kind),
			['enterSignInCode', 'copySignInLink', 'cancelSignIn'],
		);
	});

	it('says how old the figures are, to the minute', () => {
		const freshness = (ageMs: number) => panelOf({ fetchedAt: noonMs - ageMs }).freshness;
		assert.equal(freshness(59_000).updated, 'Updated just now');
		assert.equal(freshness(61_000).updated, 'Updated 1 minute ago');
		assert.equal(freshness(5 * 60_000).isStale, false);
		assert.equal(freshness(11 * 60_000).isStale, true);
		assert.match(freshness(0).exact, /^Updated Mar 10, 2025, 12:00\sPM UTC$/);
	});

	it('says when newer figures were last asked for in vain, and only then (N6)', () => {
		const about = { fetchedAt: noonMs - 20 * 60_000, triedAt: noonMs - 4 * 60_000 };
		assert.equal(panelOf(about).freshness.tried, null);
		const { updated, tried } = panelOf({ ...about, trouble: everyProblem.offline }).freshness;
		assert.deepEqual([updated, tried], ['Updated 20 minutes ago', 'Last tried 4 minutes ago']);
		const now = { ...about, triedAt: noonMs - 59_000, trouble: everyProblem.offline };
		assert.equal(panelOf(now).freshness.tried, 'Last tried just now');
	});

	it('does not say that the last try is still to come when the clock was set back', () => {
		const triedAt = noonMs + 2 * 60 * 60_000;
		const { tried } = panelOf({ fetchedAt: noonMs, triedAt, trouble: everyProblem.offline }).freshness;
		assert.doesNotMatch(tried ?? '', / in 2 hours/);
	});

	it('does not say that figures come from the future when the clock was set back', () => {
		assert.doesNotMatch(panelOf({ fetchedAt: noonMs + 7_200_000 }).freshness.updated, /in \d/);
	});

	it('keeps the figures with a notice when they could not be read anew', () => {
		const panel = panelOf({ trouble: everyProblem.offline, fetchedAt: noonMs - 60 * 60_000 });
		assert.equal(panel.credits.status, 'ready');
		assert.match(
			panel.notice?.message ?? '',
			/cannot be reached.*These figures are from Mar 10, 2025, 11:00\sAM UTC\./,
		);
		assert.deepEqual(panel.notice?.actions[0]?.intent, { kind: 'refresh' });
	});

	it('hides figures that are over a day old, and does not speak of "these figures" then', () => {
		const panel = panelOf({ trouble: everyProblem.offline, fetchedAt: noonMs - 25 * 60 * 60_000 });
		for (const name of ['credits', 'buckets', 'dailyBonus', 'plan', 'referral'] as const)
			assert.equal(panel[name].status, 'failed', name);
		assert.doesNotMatch(panel.notice?.message ?? '', /These figures/);
		assert.doesNotMatch(JSON.stringify(panel), /1,000|ADA-2025/);
	});

	it('lets every section fail alone, with its own retry', () => {
		const pairs = [
			['subscription', 'plan'],
			['balance', 'credits'],
			['dailyBonus', 'dailyBonus'],
			['referral', 'referral'],
		] as const;
		for (const [wire, failed] of pairs) {
			const panel = panelOf({ [wire]: 'error' });
			const section = panel[failed];
			assert.ok(section.status === 'failed', failed);
			assert.deepEqual(section.retry.intent, { kind: 'refresh' });
			const others = (['credits', 'buckets', 'dailyBonus', 'plan', 'referral'] as const).filter(
				name => name !== failed,
			);
			for (const other of others) assert.equal(panel[other].status, 'ready', `${other} without ${failed}`);
			assert.equal(
				panel.header.plan !== null,
				wire !== 'subscription',
				`the plan in the header without ${failed}`,
			);
		}
	});

	it('asks to sign in again when the session has ended', () => {
		const panel = panelOf({ trouble: everyProblem.unauthorized });
		assert.deepEqual(panel.notice?.actions[0]?.intent, { kind: 'signIn' });
	});
});

describe('What the menus know', () => {
	const keys = (state: AccountState) => describeContextKeys(state, aPresentContext());

	it('is the kind of state, and that somebody is signed in', () => {
		for (const state of Object.values(everyAccountState)) {
			assert.equal(keys(state)['creditbar.state'], state.kind);
			const isSignedIn = ['opening', 'open', 'closed'].includes(state.kind);
			assert.equal(keys(state)['creditbar.isSignedIn'], isSignedIn);
		}
	});

	it('is whether there is a bonus to claim and a code to copy', () => {
		assert.equal(keys(anOpenAccount())['creditbar.canClaimBonus'], true);
		assert.equal(keys(anOpenAccount({ dailyBonus: aClaimedBonus() }))['creditbar.canClaimBonus'], false);
		assert.equal(keys(anOpenAccount())['creditbar.hasReferralCode'], true);
		assert.equal(keys(anOpenAccount({ referral: 'error' }))['creditbar.hasReferralCode'], false);
	});
});
