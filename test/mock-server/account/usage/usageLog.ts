/**
 * All requests of an account, with the indexes that keep every view of them as cheap as its answer is long.
 */
import type { UsageDay } from '../../../../src/contract/usageDay';
import { DAY_MS, dayOf, startOfDay } from '../utcDay';
import { Timeline } from './timeline';
import { totalTokensOf, type UsageRow } from './usageRow';
import { UsageTotals } from './usageTotals';

export class UsageLog {
	readonly all = new UsageTotals();
	readonly rows = createTimeline();
	private readonly byId = new Map<string, UsageRow>();
	private readonly byModel = new Map<string, Timeline<UsageRow>>();
	private readonly bySession = new Map<string, Timeline<UsageRow>>();
	private readonly byStatus = new Map<string, Timeline<UsageRow>>();
	/** By the instant at which the day begins. */
	private readonly days = new Map<number, Omit<UsageDay, 'day'>>();
	private period = { startAt: Number.NaN, totals: new UsageTotals() };

	add(row: UsageRow): void {
		this.byId.set(row.id, row);
		this.rows.add(row);
		addTo(this.byModel, row.modelId, row);
		if (row.sessionId !== null) addTo(this.bySession, row.sessionId, row);
		addTo(this.byStatus, row.status, row);
		this.all.add(row);
		if (row.createdAt >= this.period.startAt) this.period.totals.add(row);
		const dayAt = startOfDay(row.createdAt);
		const day = this.days.get(dayAt) ?? emptyDay;
		this.days.set(dayAt, {
			requests: day.requests + 1,
			totalTokens: day.totalTokens + totalTokensOf(row),
			creditsMicro: day.creditsMicro + row.creditsMicro,
		});
	}

	find(requestId: string): UsageRow | undefined {
		return this.byId.get(requestId);
	}

	/** Added up anew when a period begins, and kept up to date while it runs. */
	since(startAt: number): UsageTotals {
		if (this.period.startAt !== startAt) {
			const totals = new UsageTotals();
			const first = this.rows.countBefore({ at: startAt, id: '' });
			for (const row of this.rows.oldestFirst(first)) totals.add(row);
			this.period = { startAt, totals };
		}
		return this.period.totals;
	}

	/** Every day from the first to the last, also those without a request. */
	daily(firstAt: number, lastAt: number): UsageDay[] {
		const days: UsageDay[] = [];
		for (let at = firstAt; at <= lastAt; at += DAY_MS) {
			days.push({ day: dayOf(at), ...(this.days.get(at) ?? emptyDay) });
		}
		return days;
	}

	/** The shortest of the lists that hold every match. */
	narrowest(filter: {
		model?: string | undefined;
		sessionId?: string | undefined;
		status?: string | undefined;
	}) {
		const candidates = [this.rows];
		if (filter.model !== undefined) candidates.push(this.byModel.get(filter.model) ?? createTimeline());
		if (filter.sessionId !== undefined)
			candidates.push(this.bySession.get(filter.sessionId) ?? createTimeline());
		if (filter.status !== undefined) candidates.push(this.byStatus.get(filter.status) ?? createTimeline());
		return candidates.reduce((best, candidate) => (candidate.size < best.size ? candidate : best));
	}
}

const emptyDay = { requests: 0, totalTokens: 0, creditsMicro: 0 };

function createTimeline(): Timeline<UsageRow> {
	return new Timeline(row => ({ at: row.createdAt, id: row.id }));
}

function addTo(index: Map<string, Timeline<UsageRow>>, key: string, row: UsageRow): void {
	const known = index.get(key);
	const timeline = known ?? createTimeline();
	if (known === undefined) index.set(key, timeline);
	timeline.add(row);
}
