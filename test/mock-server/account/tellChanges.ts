/**
 * Tells what has changed. After an operation, and after every instant at which something fell due, the views are held
 * against what was told last; whatever differs moves the version and goes out as an event. So nothing a reader can see
 * changes under an unchanged version, and events folded onto a snapshot give what a read gives. The balance goes last:
 * its event carries the version that reads will show.
 */
import type { AccountState } from './accountState';
import { readBalance } from './balance';
import { readDailyBonus } from './dailyBonus';
import { readReferral } from './referral';
import { readSubscription } from './subscription';
import { readTrial } from './trial';
import { readUsageRow, type UsageRow } from './usage/usageRow';

export interface Told {
	readonly views: Map<string, string>;
	lines: number;
	lastClaimedDay: string | null;
}

export function createTold(): Told {
	return { views: new Map(), lines: 0, lastClaimedDay: null };
}

/** `recorded`: the request that was just finished; its event carries the balance. */
export function tellChanges(state: AccountState, recorded?: UsageRow): void {
	const { events, told, ledger } = state;
	const linesBefore = told.lines;
	const versionBefore = events.version;
	told.lines = ledger.entries.length;
	if (isNews(told, 'subscription', readSubscription(state))) {
		events.record(id => ({
			id,
			event: 'subscriptionUpdated',
			data: { subscription: readSubscription(state) },
		}));
	}
	if (isNews(told, 'trial', readTrial(state))) {
		events.record(id => ({ id, event: 'trialUpdated', data: { trial: readTrial(state) } }));
	}
	if (isNews(told, 'referral', readReferral(state))) {
		events.record(id => ({ id, event: 'referralUpdated', data: { referral: readReferral(state) } }));
	}
	if (isNews(told, 'dailyBonus', readDailyBonus(state))) tellBonus(state);
	const balanceMoved = isNews(told, 'balance', { ...readBalance(state), version: 0 });
	if (recorded !== undefined) tellUsage(state, recorded);
	else if (balanceMoved) {
		events.record(id => ({ id, event: 'balanceUpdated', data: { balance: readBalance(state) } }));
	} else if (told.lines > linesBefore && events.version === versionBefore) events.touch();
}

function tellUsage(state: AccountState, row: UsageRow): void {
	const request = readUsageRow(row);
	state.events.record(id => {
		return { id, event: 'usageRecorded', data: { request, balance: readBalance(state) } };
	});
}

/** There is no event for a bonus that merely went out of reach. */
function tellBonus(state: AccountState): void {
	const { events, told, bonus } = state;
	const dailyBonus = readDailyBonus(state);
	const isClaim = told.lastClaimedDay !== bonus.lastClaimedDay;
	told.lastClaimedDay = bonus.lastClaimedDay;
	if (isClaim) events.record(id => ({ id, event: 'bonusClaimed', data: { dailyBonus } }));
	else if (dailyBonus.claimable) events.record(id => ({ id, event: 'bonusAvailable', data: { dailyBonus } }));
	else events.touch();
}

function isNews(told: Told, view: string, body: object): boolean {
	const text = JSON.stringify(body);
	if (told.views.get(view) === text) return false;
	told.views.set(view, text);
	return true;
}
