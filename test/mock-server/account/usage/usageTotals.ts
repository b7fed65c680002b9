/** Requests added up one by one: altogether, by model, and how many sessions they came from. */
import type { UsageByModel } from '../../../../src/contract/usageByModel';
import type { UsageSummary } from '../../../../src/contract/usageSummary';
import { instantText, instantTextOrNull } from '../instantText';
import { modelNameOf, totalTokensOf, type UsageRow } from './usageRow';

interface Tally {
	requests: number;
	successful: number;
	failed: number;
	canceled: number;
	inputTokens: number;
	outputTokens: number;
	cacheReadTokens: number;
	cacheWriteTokens: number;
	totalTokens: number;
	creditsMicro: number;
	firstAt: number | null;
	lastAt: number | null;
}

export class UsageTotals {
	private readonly all = createTally();
	private readonly byModel = new Map<string, Tally>();
	private readonly sessionIds = new Set<string>();

	add(row: UsageRow): void {
		addTo(this.all, row);
		const known = this.byModel.get(row.modelId);
		const tally = known ?? createTally();
		if (known === undefined) this.byModel.set(row.modelId, tally);
		addTo(tally, row);
		if (row.sessionId !== null) this.sessionIds.add(row.sessionId);
	}

	get successful(): number {
		return this.all.successful;
	}

	summary(): UsageSummary {
		const { firstAt, lastAt, ...figures } = this.all;
		return {
			...figures,
			modelsUsed: [...this.byModel.keys()],
			sessions: this.sessionIds.size,
			firstRequestAt: instantTextOrNull(firstAt),
			lastRequestAt: instantTextOrNull(lastAt),
		};
	}

	/** Most credits first. */
	models(): UsageByModel[] {
		return [...this.byModel]
			.map(([modelId, { firstAt: _first, canceled: _canceled, lastAt, ...figures }]) => ({
				modelId,
				displayName: modelNameOf(modelId),
				...figures,
				lastUsedAt: instantText(lastAt ?? 0),
			}))
			.sort((a, b) => b.creditsMicro - a.creditsMicro || (a.modelId < b.modelId ? -1 : 1));
	}
}

function createTally(): Tally {
	const outcomes = { requests: 0, successful: 0, failed: 0, canceled: 0 };
	const tokens = { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0, totalTokens: 0 };
	return { ...outcomes, ...tokens, creditsMicro: 0, firstAt: null, lastAt: null };
}

function addTo(tally: Tally, row: UsageRow): void {
	tally.requests += 1;
	if (row.status === 'success') tally.successful += 1;
	else if (row.status === 'error') tally.failed += 1;
	else tally.canceled += 1;
	tally.inputTokens += row.inputTokens;
	tally.outputTokens += row.outputTokens;
	tally.cacheReadTokens += row.cacheReadTokens;
	tally.cacheWriteTokens += row.cacheWriteTokens;
	tally.totalTokens += totalTokensOf(row);
	tally.creditsMicro += row.creditsMicro;
	tally.firstAt = Math.min(tally.firstAt ?? row.createdAt, row.createdAt);
	tally.lastAt = Math.max(tally.lastAt ?? row.createdAt, row.createdAt);
}
