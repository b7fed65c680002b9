import assert from 'node:assert/strict';
import { MeteredChat } from '../../../../src/account/chat/meteredChat';
import type { UsageRequest } from '../../../../src/contract/usageRequest';
import type { ChatCall } from '../../../../src/meter/chat/chatCall';
import type { ChatEvent } from '../../../../src/meter/chat/chatEvent';
import type { MeterProblem } from '../../../../src/meter/meterProblem';
import { ok } from '../../../../src/util/result';
import { aBalance } from '../../../support/builders/aBalance';
import { credits } from '../../../support/builders/credits';
import { aUsageRequest } from '../../usage/usageParts';
import { syncUnderTest } from '../syncUnderTest';

const call: ChatCall = { operation: 'explain', modelId: 'm-1', messages: [], sessionId: 'window-1' };
const balance = aBalance({ usedMicro: credits(25), version: 99 });
const cost = { inputTokens: 10, outputTokens: 5, totalTokens: 15, creditsMicro: credits(2), balance };

/** A call that goes as written down, over a real account. */
async function calling(events: readonly ChatEvent[], rows: readonly UsageRequest[] = []) {
	const under = syncUnderTest();
	await under.sync.begin({ accountId: 'acct-1', email: 'ada@example.com' });
	let looks = 0;
	const chat = new MeteredChat({
		backend: {
			async *chatStream() {
				yield* events;
			},
			usageRequests: async () => {
				looks++;
				return ok({ data: [...rows], page: { limit: 20, nextCursor: null, hasMore: false } });
			},
		},
		account: under.sync,
		timers: under.world.timers,
	});
	const readings = under.backend.count('overview');
	const used = () => {
		const section = under.open().snapshot.overview.sections.balance;
		return section.status === 'ok' ? section.data.usedMicro : null;
	};
	return {
		...under,
		chat,
		used,
		looks: () => looks,
		newReadings: () => under.backend.count('overview') - readings,
		async hear() {
			const heard: ChatEvent[] = [];
			for await (const event of chat.stream(call, new AbortController().signal)) heard.push(event);
			return heard;
		},
	};
}

const text = { kind: 'text', text: 'Hi' } as const;
const failed = (requestId: string | null, problem: MeterProblem) =>
	({ kind: 'failed', requestId, problem }) as const;

describe('What an AI call does to the account', () => {
	it('moves the balance with its last word, without another request', async () => {
		const under = await calling([text, { kind: 'finished', requestId: 'req-1', reason: 'stop', cost }]);
		assert.deepEqual(
			(await under.hear()).map(({ kind }) => kind),
			['text', 'finished'],
		);
		assert.equal(under.used(), credits(25));
		await under.world.timers.advance(60_000);
		assert.deepEqual([under.newReadings(), under.looks()], [0, 0]);
	});

	it('that was canceled is looked up, and the balance is read again once it is settled', async () => {
		const row = aUsageRequest({ id: 'req-1', status: 'canceled', creditsMicro: credits(1) });
		const under = await calling([text, { kind: 'canceled', requestId: 'req-1' }], [row]);
		await under.hear();
		const settled = under.chat.settled('req-1');
		assert.equal(under.newReadings(), 0);
		await under.world.timers.advance(300);
		assert.equal((await settled)?.creditsMicro, credits(1));
		assert.deepEqual([under.newReadings(), under.looks()], [1, 1]);
	});

	it('that broke off and never shows up is looked for three times and no more', async () => {
		const under = await calling([text, failed('req-1', { kind: 'offline' })]);
		await under.hear();
		const settled = under.chat.settled('req-1');
		await under.world.timers.advance(60_000);
		assert.equal(await settled, null);
		assert.deepEqual([under.newReadings(), under.looks()], [1, 3]);
	});

	for (const [problem, readings] of [
		[{ kind: 'outOfCredits', requiredMicro: null, spendableMicro: null }, 1],
		[{ kind: 'timedOut' }, 1],
		[{ kind: 'rejected', code: 'validation-error' }, 0],
	] as const)
		it(`that was refused reads the account again if it may have changed: ${problem.kind}`, async () => {
			const under = await calling([failed(null, problem)]);
			await under.hear();
			await under.world.timers.advance(60_000);
			assert.equal(under.newReadings(), readings);
		});

	it('that nobody listens to any more is read back as well', async () => {
		const under = await calling([text, text]);
		for await (const event of under.chat.stream(call, new AbortController().signal)) {
			assert.equal(event.kind, 'text');
			break;
		}
		await under.world.timers.advance(60_000);
		assert.equal(under.newReadings(), 1);
	});

	it('reaches nobody who signed in after it', async () => {
		const under = await calling([text, { kind: 'finished', requestId: 'req-1', reason: 'stop', cost }]);
		const stream = under.chat.stream(call, new AbortController().signal);
		await stream.next();
		await under.sync.begin({ accountId: 'acct-2', email: 'bob@example.com' });
		const used = under.used();
		await stream.next();
		assert.equal(under.used(), used);
	});
});
