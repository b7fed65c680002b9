import assert from 'node:assert/strict';
import type { UsageState } from '../../../src/account/details/usageState';
import { aUsageSummary } from '../../support/builders/aUsageSummary';
import { credits } from '../../support/builders/credits';
import { everyProblem } from '../../support/builders/everyProblem';
import { noonMs } from '../../support/builders/noon';
import {
	aModelUsage,
	aPage,
	aUsageDay,
	aUsageRequest,
	aUsageSession,
	modelUse,
	ready,
	viewOf,
} from './usageParts';

const dayMs = 24 * 60 * 60_000;

function everything(text: string, amount = 1): Partial<UsageState> {
	const summary = aUsageSummary({ modelsUsed: [text], requests: amount, creditsMicro: amount });
	return {
		summary: ready({ all: summary, current: summary }),
		daily: ready([aUsageDay({ requests: amount, creditsMicro: amount })]),
		models: ready(modelUse(aModelUsage({ modelId: text, displayName: text, creditsMicro: amount }))),
		sessions: ready({
			sessions: [aUsageSession({ id: text, clientSessionId: text, models: [text], creditsMicro: amount })],
			nextCursor: text,
		}),
		requests: ready(
			aPage([
				aUsageRequest({
					id: text,
					modelId: text,
					modelName: text,
					sessionId: `${text}?`,
					errorCode: text,
					status: 'error',
					creditsMicro: amount,
					estimatedMicro: 0,
					totalTokens: amount,
				}),
			]),
		),
	};
}

/** Every text that would be on screen or read out; ids are for identity and for the way back. */
function textsIn(value: unknown, key = ''): readonly string[] {
	if (typeof value === 'string') return ['id', 'intent', 'selected'].includes(key) ? [] : [value];
	if (typeof value !== 'object' || value === null || key === 'intent') return [];
	return Object.entries(value).flatMap(([name, member]) => textsIn(member, name));
}

describe('The sections of the Usage tab', () => {
	const names = ['Summary', 'Daily usage', 'Models', 'Sessions', 'Requests'];

	it('are skeletons with their titles until they are read', () => {
		const sections = Object.values(viewOf({}));
		assert.deepEqual(
			sections.map(section => [section.status, 'title' in section ? section.title : '']),
			names.map(name => ['loading', name]),
		);
	});

	it('stay skeletons while they are read for the first time', () => {
		const models = { kind: 'loading', previous: null, problem: null } as const;
		assert.deepEqual(viewOf({ models }).models, { status: 'loading', title: 'Models' });
	});

	it('keep the message and the button in place while they are tried again', () => {
		const models = { kind: 'loading', previous: null, problem: everyProblem.offline } as const;
		const section = viewOf({ models }).models;
		assert.ok(section.status === 'failed');
		assert.equal(
			section.message,
			'This part could not be loaded. The credit service cannot be reached. Check your connection.',
		);
		assert.equal(section.retry.state, 'busy');
		assert.equal(section.retry.spokenLabel, 'Retry loading Models');
	});

	it('show what was read before beside what went wrong', () => {
		const models = {
			kind: 'failed',
			previous: modelUse(aModelUsage()),
			problem: everyProblem.timedOut,
		} as const;
		const section = viewOf({ models }).models;
		assert.ok(section.status === 'ready' && section.trouble);
		assert.equal(section.content.periods.all.rows.length, 1);
		assert.deepEqual(section.trouble.retry.intent, { kind: 'retrySection', section: 'usageModels' });
	});

	it('offer no retry before the pause is over that was asked for', () => {
		const problem = { kind: 'rateLimited', until: noonMs + 60_000 } as const;
		const section = viewOf({ models: { kind: 'failed', previous: null, problem } }).models;
		assert.ok(section.status === 'failed');
		assert.equal(section.retry.state, 'disabled');
		assert.match(section.message, /Try again in 1 minute\./);
	});

	it('show no figures that are more than a day old', () => {
		const sections = Object.values(viewOf(everything('Swift 1'), { fetchedAt: noonMs - dayMs - 1 }));
		for (const section of sections) {
			assert.ok(section.status === 'failed');
			assert.deepEqual(section.retry.intent, { kind: 'refresh' });
		}
	});

	const hostile = [
		'$(flame) [x](command:quit)',
		'<img src=x onerror=alert(1)>',
		'\u202egnp.exe\u202c\u0000\nnext line',
		'{0} {1} {2}',
		'__proto__',
		'x'.repeat(200),
		'\u0627\u0644\u0639\u0631\u0628\u064a\u0629 \u05e9\u05dc\u05d5\u05dd',
	];
	for (const text of hostile)
		it(`take text of the service for nothing but text: ${JSON.stringify(text.slice(0, 30))}`, () => {
			const shown = textsIn(viewOf(everything(text)));
			for (const each of shown) {
				assert.doesNotMatch(each, /\$\(|[\u202a-\u202e\p{Cc}]/u);
				assert.doesNotMatch(each, /undefined|NaN|\[object/);
				assert.ok(each.length <= 260, each);
			}
		});

	it('show no code of the server', () => {
		const { requests } = viewOf({ requests: ready(aPage([aUsageRequest({ errorCode: 'upstream_9' })])) });
		assert.ok(!textsIn(requests).some(text => text.includes('upstream_9')));
	});

	it('show the greatest numbers there are with every digit', () => {
		const shown = textsIn(viewOf(everything('Swift 1', Number.MAX_SAFE_INTEGER)));
		assert.ok(shown.includes('9,007,199,254,740,991'));
		assert.ok(shown.includes('9,007,199,254.740991 credits'));
		assert.ok(!shown.some(text => /e\+|NaN|Infinity/.test(text)));
	});

	it('never shows less than was used', () => {
		for (const micro of [1, credits(0.05), credits(0.1) + 1, credits(3)]) {
			const { models } = viewOf({ models: ready(modelUse(aModelUsage({ creditsMicro: micro }))) });
			assert.ok(models.status === 'ready');
			const shown = Number(models.content.periods.all.rows[0]?.cells.credits.value);
			assert.ok(shown * 1_000_000 >= micro);
		}
	});
});
