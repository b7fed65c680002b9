import type { OpenAccount } from '../../../src/account/accountState';
import { unreadDetails } from '../../../src/account/details/accountDetails';
import type { Loadable } from '../../../src/account/details/loadable';
import {
	firstPage,
	type ModelUse,
	noFilter,
	type PagePosition,
	type RequestPageState,
	type UsageState,
	unreadUsage,
} from '../../../src/account/details/usageState';
import type { UsageByModel } from '../../../src/contract/usageByModel';
import type { UsageDay } from '../../../src/contract/usageDay';
import type { UsageRequest } from '../../../src/contract/usageRequest';
import type { UsageSession } from '../../../src/contract/usageSession';
import { describeUsage } from '../../../src/present/usage/describeUsage';
import type { UsageView } from '../../../src/protocol/usageView';
import { anOpenAccount } from '../../support/builders/anOpenAccount';
import { aPresentContext } from '../../support/builders/aPresentContext';
import { aServiceMeta } from '../../support/builders/aServiceMeta';
import { credits } from '../../support/builders/credits';

export const windowSessionId = '3f1c2a54-0000-4000-8000-000000000001';

/** Half an hour ago, a success that cost what was estimated. */
export function aUsageRequest(about: Partial<UsageRequest> = {}): UsageRequest {
	return {
		id: 'req-1',
		createdAt: '2025-03-10T11:30:00Z',
		durationMs: 1_240,
		modelId: 'swift-1',
		modelName: 'Swift 1',
		operation: 'chat',
		sessionId: null,
		status: 'success',
		errorCode: null,
		inputTokens: 1_200,
		outputTokens: 400,
		cacheReadTokens: 30,
		cacheWriteTokens: 10,
		totalTokens: 1_640,
		estimatedMicro: credits(0.4),
		creditsMicro: credits(0.4),
		multiplierMilli: 1_500,
		...about,
	};
}

/** Of this morning, ended. */
export function aUsageSession(about: Partial<UsageSession> = {}): UsageSession {
	return {
		id: 'sess-1',
		clientSessionId: 'another window',
		startedAt: '2025-03-10T09:00:00Z',
		lastActivityAt: '2025-03-10T09:25:00Z',
		endedAt: '2025-03-10T09:25:00Z',
		isActive: false,
		requestCount: 12,
		models: ['swift-1'],
		totalTokens: 20_000,
		creditsMicro: credits(4.2),
		...about,
	};
}

export function aModelUsage(about: Partial<UsageByModel> = {}): UsageByModel {
	return {
		modelId: 'swift-1',
		displayName: 'Swift 1',
		requests: 31,
		successful: 30,
		failed: 1,
		inputTokens: 40_000,
		outputTokens: 9_000,
		cacheReadTokens: 500,
		cacheWriteTokens: 200,
		totalTokens: 49_700,
		creditsMicro: credits(12.4),
		lastUsedAt: '2025-03-10T11:30:00Z',
		...about,
	};
}

/** The same in this period and over all time. */
export function modelUse(...models: readonly UsageByModel[]): ModelUse {
	return { all: models, current: models };
}

export function aUsageDay(about: Partial<UsageDay> = {}): UsageDay {
	return { day: '2025-03-09', requests: 31, totalTokens: 49_700, creditsMicro: credits(12.4), ...about };
}

export function ready<T>(value: T): Loadable<T> {
	return { kind: 'ready', value };
}

export function aPage(
	requests: readonly UsageRequest[],
	about: Partial<Omit<RequestPageState, 'requests'>> = {},
): RequestPageState {
	return { requests, filter: noFilter, position: firstPage, nextCursor: null, ...about };
}

/** The page after the given one. */
export function pageAfter(previous: PagePosition, rows = 20): PagePosition {
	return { cursor: `after ${previous.rowsBefore + rows}`, rowsBefore: previous.rowsBefore + rows, previous };
}

export function withUsage(usage: Partial<UsageState>, about: Partial<OpenAccount> = {}): OpenAccount {
	const details = { ...unreadDetails, usage: { ...unreadUsage, ...usage } };
	return { ...anOpenAccount({ details, meta: aServiceMeta({ displayDecimals: 1 }) }), ...about };
}

export function viewOf(usage: Partial<UsageState>, about: Partial<OpenAccount> = {}): UsageView {
	return describeUsage(withUsage(usage, about), aPresentContext(), windowSessionId);
}
