import assert from 'node:assert/strict';
import { decodePanelMessage } from '../../../src/protocol/decodePanelMessage';
import type { FeedbackSubmission } from '../../../src/protocol/feedbackView';
import { billingUnderTest } from '../billing/billingUnderTest';

const path = '/v1/feedback';

function draft(about: Partial<FeedbackSubmission> = {}): FeedbackSubmission {
	return {
		kind: 'feature',
		title: 'Show the forecast',
		description: 'A line in the chart would do.',
		attachDiagnostics: false,
		...about,
	};
}

async function writing() {
	const under = await billingUnderTest();
	const send = (about: Partial<FeedbackSubmission> = {}) =>
		under.does({ kind: 'sendFeedback', feedback: draft(about) });
	const received = () => under.account().feedback.map(({ input }) => input);
	return { ...under, send, received };
}

describe('Sending feedback (F42)', () => {
	it('reports a bug with its priority', async () => {
		const { send, received, feedback, account } = await writing();
		await send({ kind: 'bug', title: ' It blinks ', description: '\nAll day.\n', priority: 'high' });
		assert.deepEqual(received(), [
			{ kind: 'bug', title: 'It blinks', description: 'All day.', priority: 'high' },
		]);
		assert.equal(feedback().sentCount, 1);
		const number = account().feedback[0]?.receipt.id ?? '';
		assert.equal(
			feedback().outcome?.message,
			`Thank you, your message has arrived. Its number is ${number}.`,
		);
	});

	it('asks for a feature, without a priority', async () => {
		const { send, received } = await writing();
		await send({ priority: 'high' });
		assert.deepEqual(received(), [
			{ kind: 'feature', title: 'Show the forecast', description: 'A line in the chart would do.' },
		]);
	});

	it('disputes the cost of a request that was chosen in its row', async () => {
		const { does, send, received, feedback, server } = await writing();
		const made = server.control.record();
		assert.ok(made.ok);
		await does({ kind: 'showTab', tab: 'usage' });
		const { id } = made.value.request;
		await does({ kind: 'disputeRequest', requestId: id });
		const { about } = feedback();
		assert.equal(about?.requestId, id);
		assert.match(
			about?.label ?? '',
			/^About the request of Mar 10, 2025, 12:00\sPM UTC with .+: [\d.]+ credits?$/,
		);
		await send({ kind: 'creditDispute', requestId: id });
		assert.deepEqual(received(), [
			{
				kind: 'creditDispute',
				title: 'Show the forecast',
				description: 'A line in the chart would do.',
				requestId: id,
			},
		]);
		assert.equal(feedback().about, null);
	});

	it('names a request whose row is not known any more by its number', async () => {
		const { does, feedback } = await writing();
		await does({ kind: 'disputeRequest', requestId: 'req_1' });
		assert.deepEqual(feedback().about, { requestId: 'req_1', label: 'About request req_1' });
	});

	it('sends facts about the editor only when asked to, and exactly those that were shown (P11)', async () => {
		const { send, received, feedback } = await writing();
		await send();
		assert.equal(received()[0]?.diagnostics, undefined);
		await send({ title: 'Again', attachDiagnostics: true });
		assert.deepEqual(received()[1]?.diagnostics, {
			extensionVersion: '0.0.0',
			editorVersion: 'Test Editor 1.0.0',
			platform: 'linux x64',
		});
		assert.deepEqual(
			feedback().diagnostics.facts.map(fact => fact.value),
			['0.0.0', 'Test Editor 1.0.0', 'linux x64'],
		);
	});

	it('keeps the draft when it could not be sent, and says so (P11)', async () => {
		const { send, received, feedback, server } = await writing();
		server.control.addFault({ route: 'sendFeedback', kind: 'status', status: 503, times: 3 });
		await send();
		assert.deepEqual(received(), []);
		assert.equal(feedback().sentCount, 0);
		assert.equal(feedback().send.state, 'ready');
		assert.equal(feedback().outcome?.tone, 'bad');
		assert.match(
			feedback().outcome?.message ?? '',
			/^It is not certain that your message has arrived\. It is still here/,
		);
		await send();
		assert.equal(feedback().sentCount, 1);
		assert.equal(received().length, 1);
	});

	it('arrives once although every answer was lost and it was sent again (P11)', async () => {
		const { send, received, feedback, server, keys } = await writing();
		server.control.addFault({ route: 'sendFeedback', kind: 'reset', when: 'after', times: 3 });
		await send();
		assert.equal(feedback().sentCount, 0);
		await send();
		assert.equal(received().length, 1);
		assert.equal(keys(path).size, 1);
		assert.equal(feedback().sentCount, 1);
	});

	it('arrives once although the window was reloaded before it was sent again', async () => {
		const under = await writing();
		under.server.control.addFault({ route: 'sendFeedback', kind: 'reset', when: 'after', times: 3 });
		await under.send();
		await under.reload();
		await under.send();
		assert.equal(under.received().length, 1);
	});

	it('is another message when the text was changed, and when the same is sent once more', async () => {
		const { send, received, server, keys } = await writing();
		server.control.addFault({ route: 'sendFeedback', kind: 'reset', when: 'before', times: 3 });
		await send();
		await send({ title: 'Show a forecast' });
		await send({ title: 'Show a forecast' });
		assert.deepEqual(
			received().map(input => input.title),
			['Show a forecast', 'Show a forecast'],
		);
		assert.equal(keys(path).size, 3);
	});

	it('is sent once for two presses, and shows that it is on its way (P11)', async () => {
		const { begins, received, feedback, server, world, quiet } = await writing();
		server.control.addFault({ route: 'sendFeedback', kind: 'delay', delayMs: 3_000 });
		const feedbackIntent = { kind: 'sendFeedback', feedback: draft() } as const;
		const pressed = [begins(feedbackIntent), begins(feedbackIntent)];
		await world.timers.advance(1_000);
		assert.equal(feedback().send.state, 'busy');
		await world.timers.advance(3_000);
		await Promise.all(pressed);
		await quiet();
		assert.equal(received().length, 1);
		assert.equal(feedback().sentCount, 1);
	});

	it('is not sent without a title or a description', async () => {
		const { send, received, count, said } = await writing();
		await send({ title: ' \n' });
		await send({ description: '\t' });
		assert.deepEqual(received(), []);
		assert.equal(count(`POST ${path}`), 0);
		assert.equal(said(), 'Fill in a title and a description first.');
	});

	it('carries whatever people type, letter by letter', async () => {
		const texts = [
			'<img src=x onerror=alert(1)> $(flame) [link](command:workbench.action.quit)',
			'‮gnp.exe‬ \u0000\u0007 \ud83d\ude80',
			'"}]} \\ \' ` =1+1',
			'__proto__',
		];
		const { send, received, feedback } = await writing();
		for (const text of texts) await send({ title: text, description: text });
		assert.deepEqual(
			received().map(input => [input.title, input.description]),
			texts.map(text => [text, text]),
		);
		assert.doesNotMatch(JSON.stringify(feedback()), /onerror|\$\(/);
	});

	it('carries 5,000 characters, from the panel’s message to the service', async () => {
		const { does, received } = await writing();
		const description = '🚀\n"ä'.repeat(1_000);
		assert.equal(description.length, 5_000);
		const feedback = draft({ title: 'x'.repeat(120), description });
		const intentId = '6f1d9c1e-0000-4000-8000-000000000001';
		const message = { type: 'intent', intentId, intent: { kind: 'sendFeedback', feedback } };
		assert.ok(JSON.stringify(message).length <= 16 * 1024);
		const decoded = decodePanelMessage(message);
		assert.ok(decoded?.type === 'intent');
		await does(decoded.intent);
		assert.equal(received()[0]?.description, description);
	});

	it('tells nobody who has signed out meanwhile, and leaves no trace of the text', async () => {
		const { begins, server, world, store } = await writing();
		server.control.addFault({ route: 'sendFeedback', kind: 'delay', when: 'after', delayMs: 3_000 });
		const pressed = begins({ kind: 'sendFeedback', feedback: draft({ title: 'A secret plan' }) });
		await world.timers.advance(1_000);
		assert.doesNotMatch(world.memory.text, /secret/);
		await begins({ kind: 'signOut' });
		await world.timers.advance(5_000);
		await pressed;
		assert.equal(store.state.kind, 'signedOut');
		assert.doesNotMatch(world.memory.text, /feedback/);
	});

	it('that was not answered leaves nothing behind for the next one who signs in', async () => {
		const { send, does, server, world } = await writing();
		server.control.addFault({ route: 'sendFeedback', kind: 'reset', when: 'after', times: 3 });
		await send();
		assert.match(world.memory.text, /feedback/);
		await does({ kind: 'signOut' });
		assert.doesNotMatch(world.memory.text, /feedback/);
	});

	it('is for those who are signed in', async () => {
		const { does, send, said, count } = await writing();
		await does({ kind: 'signOut' });
		await send();
		assert.equal(said(), 'Sign in to Creditbar first.');
		assert.equal(count(`POST ${path}`), 0);
	});
});
