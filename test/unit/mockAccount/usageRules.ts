/**
 * Every way to add up usage gives the same figures as the requests themselves, and the ledger charged just
 * that.
 */
import * as assert from 'node:assert/strict';
import type { UsageRequest } from '../../../src/contract/usageRequest';
import type { Account } from '../../mock-server/account/account';
import { readAllPages } from './readAllPages';
import { given } from './readViews';

const FIGURES = [
	'inputTokens',
	'outputTokens',
	'cacheReadTokens',
	'cacheWriteTokens',
	'totalTokens',
	'creditsMicro',
] as const;

export function checkUsageRules(account: Account, now: number, limit: number): void {
	const rows = readAllPages(page => account.usageRequests(page, now), limit);
	checkSummary(account, now, rows);
	checkByModel(account, now, rows);
	checkByDay(account, now, rows);
	checkBySession(account, now, rows, limit);
	checkCharges(account, rows);
}

function checkSummary(account: Account, now: number, rows: readonly UsageRequest[]): void {
	const summary = account.usageSummary('all', now);
	assert.equal(summary.requests, rows.length, 'requests in the summary');
	assert.equal(summary.successful, count(rows, 'success'), 'successful ones');
	assert.equal(summary.failed, count(rows, 'error'), 'failed ones');
	assert.equal(summary.canceled, count(rows, 'canceled'), 'canceled ones');
	for (const figure of FIGURES)
		assert.equal(summary[figure], total(rows, figure), `${figure} in the summary`);
	assert.deepEqual(new Set(summary.modelsUsed), new Set(rows.map(row => row.modelId)));
	const instants = rows.map(row => row.createdAt).sort();
	assert.equal(summary.firstRequestAt, instants[0] ?? null);
	assert.equal(summary.lastRequestAt, instants.at(-1) ?? null);
	const { startAt } = account.balance(now).period ?? { startAt: '' };
	const inPeriod = rows.filter(row => row.createdAt >= startAt);
	const current = account.usageSummary('current', now);
	assert.equal(current.requests, inPeriod.length, 'requests of this period');
	assert.equal(current.creditsMicro, total(inPeriod, 'creditsMicro'), 'credits of this period');
}

function checkByModel(account: Account, now: number, rows: readonly UsageRequest[]): void {
	const models = account.usageByModel('all', now);
	assert.deepEqual(new Set(models.map(model => model.modelId)), new Set(rows.map(row => row.modelId)));
	for (const model of models) {
		const own = rows.filter(row => row.modelId === model.modelId);
		assert.equal(model.requests, own.length, `requests of ${model.modelId}`);
		for (const figure of FIGURES) {
			assert.equal(model[figure], total(own, figure), `${figure} of ${model.modelId}`);
		}
	}
}

function checkByDay(account: Account, now: number, rows: readonly UsageRequest[]): void {
	const today = new Date(now).toISOString().slice(0, 10);
	const days = given(account.usageDaily({ from: yearBefore(now), to: today }, now));
	assert.equal(days.length, 366, 'a day is missing');
	const byDay = groupBy(rows, row => row.createdAt.slice(0, 10));
	for (const day of days) {
		const own = byDay.get(day.day) ?? [];
		assert.equal(day.requests, own.length, `requests of ${day.day}`);
		assert.equal(day.totalTokens, total(own, 'totalTokens'), `tokens of ${day.day}`);
		assert.equal(day.creditsMicro, total(own, 'creditsMicro'), `credits of ${day.day}`);
	}
}

function yearBefore(now: number): string {
	return new Date(now - 365 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

function checkBySession(account: Account, now: number, rows: readonly UsageRequest[], limit: number): void {
	const sessions = readAllPages(page => account.usageSessions(page, now), limit);
	const ids = new Set(rows.flatMap(row => (row.sessionId === null ? [] : [row.sessionId])));
	assert.deepEqual(new Set(sessions.map(session => session.id)), ids, 'sessions and the requests in them');
	assert.equal(account.usageSummary('all', now).sessions, sessions.length, 'sessions in the summary');
	const bySession = groupBy(rows, row => row.sessionId ?? '');
	for (const session of sessions) {
		const own = bySession.get(session.id) ?? [];
		assert.equal(session.requestCount, own.length, 'requests of a session');
		assert.equal(session.totalTokens, total(own, 'totalTokens'), 'tokens of a session');
		assert.equal(session.creditsMicro, total(own, 'creditsMicro'), 'credits of a session');
		assert.deepEqual(new Set(session.models), new Set(own.map(row => row.modelId)));
		assert.equal(session.isActive, session.endedAt === null);
		assert.ok(session.startedAt <= (session.endedAt ?? session.lastActivityAt), 'ended before it began');
	}
	const active = sessions.filter(session => session.isActive).map(session => session.clientSessionId);
	assert.equal(new Set(active).size, active.length, 'two active sessions of one window');
}

/**
 * What the requests cost is what was taken for them from grants, plus what is owed, plus what nobody counts.
 */
function checkCharges(account: Account, rows: readonly UsageRequest[]): void {
	const charged = new Map<string, number>();
	for (const line of account.entries) {
		if (line.type === 'consumed') add(charged, line.holdId, -line.amountMicro);
		if (line.type === 'overage') add(charged, line.holdId, line.overageMicro);
		if (line.type === 'unmetered') add(charged, line.holdId, line.costMicro);
	}
	for (const row of rows) assert.equal(charged.get(row.id) ?? 0, row.creditsMicro, 'the charge of a request');
	const ids = new Set(rows.map(row => row.id));
	assert.deepEqual(
		[...charged.keys()].filter(id => !ids.has(id)),
		[],
		'a charge for nothing',
	);
}

function groupBy(
	rows: readonly UsageRequest[],
	keyOf: (row: UsageRequest) => string,
): Map<string, UsageRequest[]> {
	const groups = new Map<string, UsageRequest[]>();
	for (const row of rows) {
		const group = groups.get(keyOf(row)) ?? [];
		group.push(row);
		groups.set(keyOf(row), group);
	}
	return groups;
}

function add(sums: Map<string, number>, key: string, amount: number): void {
	sums.set(key, (sums.get(key) ?? 0) + amount);
}

function count(rows: readonly UsageRequest[], status: string): number {
	return rows.filter(row => row.status === status).length;
}

function total(rows: readonly UsageRequest[], figure: (typeof FIGURES)[number]): number {
	return rows.reduce((sum, row) => sum + row[figure], 0);
}
