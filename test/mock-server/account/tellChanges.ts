/**
 * Tells what has changed. After an operation, and after every instant at which something fell due, the views
 * are held against what was told last; whatever differs moves the version and goes out as an event. So
 * nothing a reader can see changes under an unchanged version, and events folded onto a snapshot give what a
 * read gives. The balance goes last: its event carries the version that reads will show.
 */
import type { AccountState } from './accountState';
import { readBalance } from './balance';
import { readDailyBonus } from './dailyBonus';
import { readReferral } from './referral';
import { readSubscription } from './subscription';
import { readTrial } from './trial';
import { readUsageRow, type UsageRow } from './usage/usageRow';

type ToldView = 'subscription' | 'trial' | 'referral' | 'dailyBonus' | 'balance';

export interface Told {
	readonly views: Map<ToldView, string>;
	lines: number;
	lastClaimedDay: string | null;
}

export function createTold(): Told {
	return { views: new Map(), lines: 0, lastClaimedDay: null };
}

/** What the account is like now counts as known; what changes from here on is told. */
export function beginTelling(state: AccountState): void {
	noteViews(state);
	state.told.lines = state.ledger.entries.length;
	state.told.lastClaimedDay = state.bonus.lastClaimedDay;
	state.events.open();
}

/** `recorded`: the request that was just finished; its event carries the balance. */
export function tellChanges(state: AccountState, recorded?: UsageRow): void {
	const { events, told, ledger } = state;
	if (!events.isOpen) {
		events.touch();
		return;
	}
	const versionBefore = events.version;
	const linesBefore = told.lines;
	told.lines = ledger.entries.length;
	const news = noteViews(state);
	if (news.has('subscription')) {
		events.record(id => ({
			id,
			event: 'subscriptionUpdated',
			data: { subscription: readSubscription(state) },
		}));
	}
	if (news.has('trial')) {
		events.record(id => ({ id, event: 'trialUpdated', data: { trial: readTrial(state) } }));
	}
	if (news.has('referral')) {
		events.record(id => ({ id, event: 'referralUpdated', data: { referral: readReferral(state) } }));
	}
	if (news.has('dailyBonus')) tellBonus(state);
	if (recorded !== undefined) tellUsage(state, recorded);
	else if (news.has('balance')) {
		events.record(id => ({ id, event: 'balanceUpdated', data: { balance: readBalance(state) } }));
	} else if (told.lines > linesBefore && events.version === versionBefore) events.touch();
}

function tellUsage(state: AccountState, row: UsageRow): void {
	const request = readUsageRow(row);
	state.events.record(id => {
		return { id, event: 'usageRecorded', data: { request, balance: readBalance(state) } };
	});
}

/**
 * A claim and a bonus to claim have names of their own; a bonus may also go out of reach, or change its
 * worth.
 */
function tellBonus(state: AccountState): void {
	const { events, told, bonus } = state;
	const dailyBonus = readDailyBonus(state);
	const isClaim = told.lastClaimedDay !== bonus.lastClaimedDay;
	told.lastClaimedDay = bonus.lastClaimedDay;
	if (isClaim) events.record(id => ({ id, event: 'bonusClaimed', data: { dailyBonus } }));
	else if (dailyBonus.claimable) events.record(id => ({ id, event: 'bonusAvailable', data: { dailyBonus } }));
	else events.record(id => ({ id, event: 'bonusUpdated', data: { dailyBonus } }));
}

/** Remembers how the views read now, and says which of them read differently before. */
function noteViews(state: AccountState): ReadonlySet<ToldView> {
	const views: Readonly<Record<ToldView, object>> = {
		subscription: readSubscription(state),
		trial: readTrial(state),
		referral: readReferral(state),
		dailyBonus: readDailyBonus(state),
		balance: { ...readBalance(state), version: 0 },
	};
	const news = new Set<ToldView>();
	for (const view of toldViews) {
		const text = JSON.stringify(views[view]);
		if (state.told.views.get(view) !== text) news.add(view);
		state.told.views.set(view, text);
	}
	return news;
}

const toldViews: readonly ToldView[] = ['subscription', 'trial', 'referral', 'dailyBonus', 'balance'];
