/** What a working day leaves behind: sessions of requests, with the models, sizes and mishaps of real use. */
import type { Operation } from '../../../src/contract/operation';
import type { RecordRequest } from '../account/commands';
import type { SeededRandom } from '../account/seededRandom';
import type { Life } from './life';

export type Mix = readonly (readonly [modelId: string, weight: number])[];

export const everydayModels: Mix = [
	['balanced-2', 55],
	['swift-mini', 30],
	['deep-thinker', 10],
	['long-reader', 4],
	['local-draft', 1],
];

const operations: readonly (readonly [Operation, number])[] = [
	['chat', 34],
	['complete', 18],
	['generate', 14],
	['explain', 10],
	['debug', 10],
	['optimize', 5],
	['document', 5],
	['translate', 3],
	['other', 1],
];

const MINUTE_MS = 60_000;
const FIRST_HOUR = 8;

export interface WorkDay {
	readonly daysAgo: number;
	readonly sessions: number;
	readonly requestsPerSession: number;
	readonly models?: Mix;
	/** Latest hour at which a session begins. */
	readonly lastHour?: number;
}

export function workDay(
	life: Life,
	{ daysAgo, sessions, requestsPerSession, models, lastHour = 17 }: WorkDay,
): void {
	const hours = (lastHour - FIRST_HOUR) / Math.max(1, sessions);
	for (let session = 0; session < sessions; session += 1) {
		const hour = FIRST_HOUR + session * hours;
		let at = life.daysAgo(daysAgo, hour, Math.floor(life.random() * 20));
		const clientSessionId = `window-${daysAgo}-${session}`;
		for (let request = 0; request < requestsPerSession; request += 1) {
			at += Math.floor((0.5 + life.random() * 4) * MINUTE_MS);
			if (at >= life.now) return;
			const command = { ...drawRequest(life.random, models ?? everydayModels), clientSessionId };
			life.does(at, (account, now) => void account.recordRequest(command, now));
		}
	}
}

/** A session that is still going on. */
export function worksNow(life: Life): void {
	for (const minutesAgo of [23, 19, 14, 9, 6, 2]) {
		const command = { ...drawRequest(life.random, everydayModels), clientSessionId: 'window-now' };
		life.does(life.now - minutesAgo * MINUTE_MS, (account, now) => void account.recordRequest(command, now));
	}
}

export function drawRequest(random: SeededRandom, models: Mix): RecordRequest {
	const operation = draw(random, operations);
	const isShort = operation === 'complete';
	const size = 0.3 + random() ** 2 * 3;
	const fate = random();
	const status = fate < 0.025 ? 'error' : fate < 0.05 ? 'canceled' : 'success';
	const outputTokens = Math.floor((isShort ? 60 : 650) * size * (status === 'success' ? 1 : random()));
	return {
		operation,
		modelId: draw(random, models),
		inputTokens: Math.floor((isShort ? 700 : 2400) * size),
		outputTokens: status === 'error' ? 0 : outputTokens,
		cacheReadTokens: random() < 0.6 ? Math.floor(9000 * random() * size) : 0,
		cacheWriteTokens: random() < 0.15 ? Math.floor(2500 * random() * size) : 0,
		status,
		errorCode: status === 'error' ? draw(random, errorCodes) : undefined,
		durationMs: Math.floor((isShort ? 400 : 2500) + 9000 * random() * size),
	};
}

const errorCodes: readonly (readonly [string, number])[] = [
	['upstream_timeout', 3],
	['context_too_long', 2],
	['upstream_overloaded', 2],
];

function draw<T>(random: SeededRandom, weighted: readonly (readonly [T, number])[]): T {
	const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
	let ticket = random() * total;
	for (const [value, weight] of weighted) {
		ticket -= weight;
		if (ticket < 0) return value;
	}
	throw new RangeError('Nothing to draw from');
}
