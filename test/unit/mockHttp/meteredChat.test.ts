import assert from 'node:assert/strict';
import { chatChunkSchema, chatCompletionSchema } from '../../../src/contract/chat';
import { decode } from '../../../src/contract/incoming';
import { routes } from '../../../src/contract/routes';
import { eventually } from '../../support/eventually';
import { memberOf } from './memberOf';
import { MockClient } from './mockClient';

const path = routes.chat.path;

describe('A metered chat', () => {
	let client: MockClient;
	let question: Record<string, unknown>;
	beforeEach(async () => {
		client = await MockClient.signIn({ scenario: 'pro', wordDelayMs: 10 });
		const model = client.mock.control.world.models()[0]?.id;
		question = { model, messages: [{ role: 'user', content: 'What does this do?' }], stream: true };
	});

	const account = () => client.mock.control.world.accounts[0] ?? assert.fail();
	const balance = () => account().balance(client.clock.now());

	it('is paid once the last word is out, and says what it cost', async () => {
		const before = balance();
		const headers = { 'Creditbar-Operation': 'explain', 'Creditbar-Session': 'window-1' };
		const response = await client.open('POST', path, { body: question, headers });
		assert.equal(response.headers.get('content-type'), 'text/event-stream');
		assert.ok(balance().heldMicro > 0, 'a hold is open while the words come');
		const text = response.text();
		await client.timers.advance(60_000);
		const lines = (await text).split('\n\n').filter(line => line !== '');
		assert.equal(lines.pop(), 'data: [DONE]');

		const chunks = lines.map(line => {
			const read = decode(chatChunkSchema, JSON.parse(line.slice('data: '.length)));
			assert.ok(read.ok, line);
			return read.value;
		});
		assert.ok(chunks.slice(0, -1).every(({ usage }) => usage === null));
		assert.ok(
			chunks
				.map(({ choices }) => choices[0]?.delta.content ?? '')
				.join('')
				.startsWith('This function'),
		);
		const usage = chunks.at(-1)?.usage;
		assert.ok(usage);
		assert.deepEqual(usage.balance, balance());
		assert.equal(before.spendableMicro - balance().spendableMicro, usage.creditsMicro);
		assert.equal(balance().heldMicro, 0);

		const row = (await client.get(`${routes.usageRequests.path}?limit=1`)).body;
		assert.equal(memberOf(row, '/data/0/operation'), 'explain');
		assert.equal(memberOf(row, '/data/0/creditsMicro'), usage.creditsMicro);
		assert.equal(memberOf(row, '/data/0/outputTokens'), usage.completion_tokens);
	});

	it('costs what was said when the reader hangs up', async () => {
		const response = await client.open('POST', path, { body: question });
		const reader = response.body?.getReader();
		await client.timers.advance(20);
		await reader?.read();
		await reader?.cancel();
		await eventually('the hold is settled', () => balance().heldMicro === 0);
		const row = (await client.get(`${routes.usageRequests.path}?limit=1`)).body;
		assert.equal(memberOf(row, '/data/0/status'), 'canceled');
		assert.ok(Number(memberOf(row, '/data/0/outputTokens')) < 10);
	});

	it('comes in one piece when that is asked for', async () => {
		const answer = await client.post(path, { ...question, stream: false }, null);
		const read = decode(chatCompletionSchema, answer.body);
		assert.ok(read.ok, answer.text);
		assert.deepEqual(read.value.usage.balance, balance());
	});

	it('stops where the caller wants it to', async () => {
		const answer = await client.post(path, { ...question, stream: false, max_tokens: 3 }, null);
		assert.equal(memberOf(answer.body, '/usage/completion_tokens'), 3);
		assert.equal(memberOf(answer.body, '/choices/0/finish_reason'), 'length');
	});

	it('does no work that cannot be paid', async () => {
		const poor = await MockClient.signIn({ scenario: 'exhausted' });
		const before = poor.mock.control.state().accounts[0];
		const model = poor.mock.control.world.models()[0]?.id;
		const answer = await poor.post(path, { ...question, model }, null);
		assert.equal(answer.status, 402);
		assert.equal(memberOf(answer.body, '/code'), 'insufficient-credits');
		assert.ok(
			Number(memberOf(answer.body, '/requiredMicro')) > Number(memberOf(answer.body, '/spendableMicro')),
		);
		assert.equal(typeof memberOf(answer.body, '/purchaseAllowed'), 'boolean');
		const after = poor.mock.control.state().accounts[0];
		assert.deepEqual([after?.entries, after?.usage], [before?.entries, before?.usage]);
	});

	it('passes over members of the format it does not know, and not over nonsense', async () => {
		const more = {
			...question,
			stream: false,
			temperature: 0.2,
			tools: [],
			messages: [{ role: 'user', content: [{ type: 'text', text: 'Hi' }] }],
		};
		assert.equal((await client.post(path, more, null)).status, 200);
		const noModel = await client.post(path, { ...question, model: 'none' }, null);
		assert.deepEqual([noModel.status, memberOf(noModel.body, '/errors/0/pointer')], [422, '/model']);
		assert.equal((await client.post(path, { ...question, messages: [] }, null)).status, 422);
		const odd = await client.send('POST', path, {
			body: question,
			headers: { 'Creditbar-Operation': 'dance' },
		});
		assert.deepEqual([odd.status, memberOf(odd.body, '/parameter')], [400, 'Creditbar-Operation']);
	});

	it('waits at the word it was told to, goes on when told to, and says what it was told to', async () => {
		const { control } = client.mock;
		control.setVoice({ wordDelayMs: 0, pauseAfterWords: 2, reply: 'one two three four' });
		const response = await client.open('POST', path, { body: question });
		const reader = response.body?.getReader();
		const text = async () => new TextDecoder().decode((await reader?.read())?.value);
		assert.match(await text(), /"one"/);
		assert.match(await text(), /" two"/);
		const next = text();
		await client.timers.advance(60_000);
		control.setVoice({ pauseAfterWords: null });
		assert.match(await next, /" three"/);
		await reader?.cancel();
	});

	it('is answered with the code that was sent when code is asked for', async () => {
		const code = '```ts\nconst a = 1;\n```';
		const answer = await client.send('POST', path, {
			body: { ...question, stream: false, messages: [{ role: 'user', content: `Document this.\n${code}` }] },
			headers: { 'Creditbar-Operation': 'document' },
		});
		assert.match(
			String(memberOf(answer.body, '/choices/0/message/content')),
			/^```ts\n\/\/ .*\nconst a = 1;\n```$/m,
		);
	});
});
