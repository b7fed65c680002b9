/**
 * F53. What to tell, given what was told before. The first look at an account only takes note; after that each thing is
 * told once: of the thresholds the highest that was passed in the period, the bonus once a day, credits about to expire
 * once, a new period once. What is switched off counts as told; what is snoozed is told afterwards, if it still holds.
 */
import type { Balance } from '../../contract/balance';
import type { DailyBonus } from '../../contract/dailyBonus';
import type { AlertKind } from '../../platform/alertKind';
import type { AlertSettings } from '../../platform/settings';
import type { AccountSnapshot } from '../accountState';
import type { Alert, AlertMemory } from './alert';
import { expiringBuckets } from './expiringBuckets';

/** A period that began longer ago is no news. */
const newsMs = 3 * 24 * 60 * 60_000;
const longestList = 50;

export interface AlertsAbout {
	readonly snapshot: AccountSnapshot;
	/** Epoch ms by this machine's clock. */
	readonly now: number;
	readonly settings: AlertSettings;
}

export interface AlertDecision {
	readonly alerts: readonly Alert[];
	readonly memory: AlertMemory;
}

export function decideAlerts(about: AlertsAbout, stored: AlertMemory | null): AlertDecision {
	const owner = ownerOf(about.snapshot);
	const before = stored?.owner === owner ? stored : null;
	const look: Look = {
		...about,
		before,
		serverNow: about.now + about.snapshot.serverOffsetMs,
		isSnoozed: kind => (before?.snoozedUntil[kind] ?? 0) > about.now,
		mayTell: kind => before !== null && !about.settings.muted.includes(kind),
	};
	const { balance, dailyBonus } = about.snapshot.overview.sections;
	const period = balance.status === 'ok' ? periodOf(balance.data, look.serverNow) : (before?.period ?? '');
	const usage = usageAlert(look, period);
	const hasBonus = about.snapshot.meta.features.dailyBonus && dailyBonus.status === 'ok';
	const bonus = bonusAlert(look, hasBonus ? dailyBonus.data : null);
	const expiring = expiringAlert(look, period);
	// Who is told how much of the new period is used knows that it has begun.
	const renewed = usage.alert === null ? newPeriodAlert(look, period) : null;
	return {
		alerts: [usage.alert, expiring.alert, renewed, bonus.alert].filter(alert => alert !== null),
		memory: {
			owner,
			period,
			reached: usage.reached,
			bonusDay: bonus.bonusDay,
			expiring: expiring.told,
			snoozedUntil: before?.snoozedUntil ?? {},
		},
	};
}

export function ownerOf({ origin, overview }: AccountSnapshot): string {
	return `${origin} ${overview.identity.accountId}`;
}

interface Look extends AlertsAbout {
	readonly before: AlertMemory | null;
	readonly serverNow: number;
	readonly isSnoozed: (kind: AlertKind) => boolean;
	readonly mayTell: (kind: AlertKind) => boolean;
}

function periodOf({ period }: Balance, serverNow: number): string {
	return period?.startAt ?? new Date(serverNow).toISOString().slice(0, 7);
}

/** The balance, unless it tells nothing of a part used: no limit, no allowance, or a period that is already over. */
function limitedBalance({ snapshot, serverNow }: Look): Balance | null {
	const { balance } = snapshot.overview.sections;
	if (balance.status !== 'ok' || balance.data.unlimited) return null;
	const { period } = balance.data;
	return period !== null && Date.parse(period.endAt) <= serverNow ? null : balance.data;
}

function usageAlert(look: Look, period: string): { alert: Alert | null; reached: number } {
	const before = look.before?.period === period ? look.before.reached : 0;
	const balance = limitedBalance(look);
	if (!balance || balance.totalMicro <= 0 || look.isSnoozed('usage')) return { alert: null, reached: before };
	const { usedMicro, totalMicro, spendableMicro, nextResetAt } = balance;
	const passed = look.settings.thresholds.filter(percent => usedMicro * 100 >= percent * totalMicro);
	const threshold = Math.max(0, ...passed);
	if (threshold <= before) return { alert: null, reached: before };
	const usedFraction = usedMicro / totalMicro;
	const alert: Alert = { kind: 'usage', threshold, usedFraction, spendableMicro, nextResetAt };
	return { alert: look.mayTell('usage') ? alert : null, reached: threshold };
}

function bonusAlert(look: Look, bonus: DailyBonus | null): { alert: Alert | null; bonusDay: string | null } {
	const bonusDay = look.before?.bonusDay ?? null;
	const isNews = bonus?.eligible && bonus.claimable && bonus.day !== bonusDay;
	if (!isNews || look.isSnoozed('dailyBonus')) return { alert: null, bonusDay };
	const alert: Alert = { kind: 'dailyBonus', amountMicro: bonus.amountMicro };
	return { alert: look.mayTell('dailyBonus') ? alert : null, bonusDay: bonus.day };
}

function expiringAlert(look: Look, period: string): { alert: Alert | null; told: readonly string[] } {
	const soon = limitedBalance(look) ? expiringBuckets(look.snapshot, look.serverNow) : [];
	const told = (look.before?.expiring ?? []).filter(
		key => look.before?.period === period || soon.some(bucket => bucket.key === key),
	);
	const untold = soon.filter(({ key }) => !told.includes(key));
	const [first] = untold.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
	if (!first || look.isSnoozed('expiringCredits')) return { alert: null, told };
	const amountMicro = untold.reduce((sum, bucket) => sum + bucket.amountMicro, 0);
	const alert: Alert = { kind: 'expiringCredits', amountMicro, at: first.at };
	return {
		alert: look.mayTell('expiringCredits') ? alert : null,
		told: [...new Set([...told, ...untold.map(({ key }) => key)])].slice(-longestList),
	};
}

function newPeriodAlert(look: Look, period: string): Alert | null {
	const balance = limitedBalance(look);
	if (!look.before || !balance?.period || period <= look.before.period || balance.spendableMicro <= 0)
		return null;
	const { startAt, endAt } = balance.period;
	if (!look.mayTell('newPeriod') || look.isSnoozed('newPeriod')) return null;
	if (look.serverNow - Date.parse(startAt) > newsMs) return null;
	return { kind: 'newPeriod', spendableMicro: balance.spendableMicro, endAt };
}
