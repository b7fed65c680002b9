import assert from 'node:assert/strict';
import type { ModelAnswer, ModelAsker } from '../../../src/app/sharing/modelSharing';
import { credits } from '../../support/builders/credits';
import { settle } from '../../support/settle';
import { type AppUnderTest, openApp } from '../appUnderTest';

const chatPath = 'POST /v1/chat/completions';
const editor: ModelAsker = { kind: 'editor' };
const sample: ModelAsker = { kind: 'extension', id: 'acme.sample', name: 'Sample' };
const question =
	/^The extension Sample acme\.sample wants to spend|^The extension Sample \(acme\.sample\) wants to spend/;

function withModels(opened: AppUnderTest) {
	const { app, world } = opened;
	return {
		...opened,
		async ask(asker: ModelAsker, content = 'What is a monad?', signal = new AbortController().signal) {
			const [model] = await app.models.list();
			const answers: ModelAnswer[] = [];
			const messages = [{ role: 'user', content } as const];
			const asked = { modelId: model?.id ?? 'none', messages, asker };
			for await (const answer of app.models.ask(asked, signal)) answers.push(answer);
			const refusal = answers.find(answer => answer.kind === 'refused');
			return {
				text: answers.map(answer => (answer.kind === 'text' ? answer.text : '')).join(''),
				refusal: refusal?.kind === 'refused' ? refusal.message : null,
			};
		},
		asked: () => world.network.calls.filter(call => call === chatPath).length,
		questions: () => world.prompts.messages.filter(message => question.test(message)),
	};
}

async function signedIn(scenario = 'pro') {
	const opened = withModels(openApp({ scenario }));
	await opened.signIn();
	return opened;
}

describe('The models in the editor’s own chat', () => {
	it('are those of the service, each with what it costs', async () => {
		const { app, server } = await signedIn();
		const models = await app.models.list();
		assert.deepEqual(
			models.map(({ id }) => id),
			server.control.world.models().map(({ id }) => id),
		);
		for (const { detail, tooltip, maxInputTokens, maxOutputTokens } of models) {
			assert.match(detail, /^×\d+\.\d+ credits$/);
			assert.match(tooltip, /credits for 1,000 tokens in, .* for 1,000 tokens out/);
			assert.ok(maxInputTokens > maxOutputTokens && maxOutputTokens > 0);
		}
	});

	it('are read once for many lists', async () => {
		const { app, world } = await signedIn();
		await app.models.list();
		const before = world.network.calls.length;
		await Promise.all([app.models.list(), app.models.list()]);
		assert.equal(world.network.calls.length, before);
	});

	it('are none while nobody is signed in', async () => {
		const { app, world, ask } = withModels(openApp());
		assert.deepEqual(await app.models.list(), []);
		assert.deepEqual(await ask(editor), { text: '', refusal: 'Sign in to Creditbar first.' });
		assert.deepEqual(world.network.calls, []);
	});

	it('answer, and the balance has moved by what the ledger took when they have', async () => {
		const { app, ask, account, questions } = await signedIn();
		const before = account().balance.spendableMicro;
		const { text, refusal } = await ask(editor);
		assert.ok(text.length > 10);
		assert.equal(refusal, null);
		const after = account().balance.spendableMicro;
		assert.ok(after < before);
		assert.equal(app.sharing.balance?.spendable, after / credits(1));
		assert.deepEqual(questions(), []);
	});

	it('say in our words that there are not enough credits', async () => {
		const { ask } = await signedIn('exhaustedPro');
		assert.deepEqual(await ask(editor), { text: '', refusal: 'There are not enough credits left.' });
	});

	it('stop when the chat is stopped', async () => {
		const { ask } = await signedIn();
		assert.equal((await ask(editor, 'Go on', AbortSignal.abort())).text, '');
	});
});

describe('Another extension that wants to spend', () => {
	it('is a question to the user first, and spends nothing without a yes', async () => {
		const { ask, asked, questions, account } = await signedIn();
		const before = account().balance;
		const answer = await ask(sample);
		assert.equal(answer.refusal, 'You have not allowed this extension to spend your AI credits.');
		assert.equal(questions().length, 1);
		assert.equal(asked(), 0);
		assert.deepEqual(account().balance, before);
	});

	it('that was refused does not ask again in this window', async () => {
		const { ask, asked, questions } = await signedIn();
		for (let attempt = 0; attempt < 20; attempt++) await ask(sample);
		assert.equal(questions().length, 1);
		assert.equal(asked(), 0);
	});

	it('with many requests at once asks once', async () => {
		const { ask, asked, questions, world } = await signedIn();
		world.prompts.willChoose('Allow');
		await Promise.all([ask(sample), ask(sample), ask(sample)]);
		assert.equal(questions().length, 1);
		assert.equal(asked(), 3);
	});

	it('is allowed from then on, for as long as the user stays signed in', async () => {
		const { app, ask, asked, questions, world, signIn } = await signedIn();
		world.prompts.willChoose('Allow');
		await ask(sample);
		await ask(sample);
		assert.equal(questions().length, 1);
		assert.equal(asked(), 2);
		await app.dispatch({ kind: 'signOut' });
		await signIn();
		assert.notEqual((await ask(sample)).refusal, null);
		assert.equal(questions().length, 2);
	});

	it('is asked about again after a sign-out, also when the disk was full at that moment', async () => {
		const { app, ask, questions, world, signIn } = await signedIn();
		world.prompts.willChoose('Allow');
		await ask(sample);
		world.memory.failWrites = true;
		await app.dispatch({ kind: 'signOut' });
		world.memory.failWrites = false;
		await signIn();
		assert.notEqual((await ask(sample)).refusal, null);
		assert.equal(questions().length, 2);
		world.prompts.willChoose('Allow');
		await ask({ ...sample, id: 'acme.third' });
		assert.equal((await ask({ ...sample, id: 'acme.third' })).refusal, null);
	});

	it('is asked about again when somebody else signs in on top of the session', async () => {
		const { ask, asked, questions, world, signIn, server } = await signedIn();
		world.prompts.willChoose('Allow');
		await ask(sample);
		const [, other] = server.control.world.accounts;
		await signIn(`Continue as ${other?.profile(world.clock.now()).name}`);
		assert.notEqual((await ask(sample)).refusal, null);
		assert.equal(questions().length, 2);
		assert.equal(asked(), 1);
	});

	it('gets nothing from a yes that comes when somebody else is signed in', async () => {
		const { app, ask, asked, questions, world, signIn } = await signedIn();
		let allow = () => {};
		const { warn } = world.prompts;
		world.prompts.warn = () => new Promise(resolve => (allow = () => resolve('Allow')));
		const asking = ask(sample);
		await settle();
		world.prompts.warn = warn;
		await app.dispatch({ kind: 'signOut' });
		await signIn();
		allow();
		assert.notEqual((await asking).refusal, null);
		assert.equal(asked(), 0);
		assert.notEqual((await ask(sample)).refusal, null);
		assert.equal(questions().length, 1);
	});

	it('is not let in by what another one was allowed', async () => {
		const { ask, asked, world } = await signedIn();
		world.prompts.willChoose('Allow');
		await ask(sample);
		await ask({ kind: 'extension', id: 'acme.other', name: 'Sample' });
		assert.equal(asked(), 1);
	});

	it('cannot dress up the question with a link', async () => {
		const { ask, world } = await signedIn();
		await ask({ kind: 'extension', id: 'acme.sample', name: '[Allow](command:evil)' });
		assert.ok(world.prompts.messages.every(message => !/[[\]]/.test(message)));
	});
});
