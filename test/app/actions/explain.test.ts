import assert from 'node:assert/strict';
import { leftText, usedText, withUnit } from '../ledgerText';
import { atAFile, code } from './actionsUnderTest';

describe('Explaining code for credits (F16)', () => {
	it('says what it will cost, streams onto a page of its own and says what it did cost', async () => {
		const { run, world, row, said } = await atAFile();
		await run('explain');
		const { creditsMicro, estimatedMicro, operation, status } = row();
		assert.deepEqual([operation, status], ['explain', 'success']);
		const estimated = usedText(estimatedMicro ?? 0);
		assert.ok(world.prompts.reports.includes(`about ${withUnit(estimated)}, Balanced 2 ×1`));
		assert.ok(world.prompts.reports.some(report => /^about .* so far, Balanced 2 ×1$/.test(report)));
		const [page] = world.textEditors.pages;
		assert.deepEqual([page?.title, page?.languageId], ['largest.ts explained', 'markdown']);
		assert.match(page?.texts.at(-1) ?? '', /^This function reads the list once[\s\S]*\n\n---\n\n/);
		const cost = `${withUnit(usedText(creditsMicro))} (estimated ${estimated})`;
		assert.ok(world.textEditors.pageText.endsWith(`${cost}, Balanced 2 ×1\n`));
		assert.equal(said(), `Explained: ${cost}.`);
	});

	it('moves the balance in every surface without asking for it', async () => {
		const { run, app, calls, spendableMicro, panel } = await atAFile();
		const before = spendableMicro();
		await run('explain');
		assert.ok(spendableMicro() < before);
		const left = withUnit(leftText(spendableMicro()));
		assert.ok(app.view.statusBar.text.endsWith(` ${left}`), app.view.statusBar.text);
		assert.equal(app.view.tree.rows.find(row => row.id === 'balance')?.label, left);
		const { credits } = panel();
		assert.equal(credits.status === 'ready' && credits.content.headline.value, left);
		assert.deepEqual([calls('overview'), calls('balance'), calls('chat')], [0, 0, 1]);
	});

	it('puts aside what it may cost while it runs, and books what it did cost', async () => {
		const { begin, server, account } = await atAFile();
		const before = account();
		const { running } = await begin('explain', 3);
		assert.ok(account().balance.heldMicro > 0);
		server.control.setVoice({ pauseAfterWords: null });
		await running;
		const after = account();
		assert.equal(after.balance.heldMicro, 0);
		assert.ok(after.entries >= before.entries + 2, 'a hold and its settlement');
		assert.equal(after.entriesSumMicro, after.balance.spendableMicro - after.balance.overageMicro);
	});

	it('sends the code and its language and nothing else of the file, under the session of this window', async () => {
		const { run, world } = await atAFile();
		await run('explain');
		const request = world.network.requests.find(({ url }) => url.endsWith('/v1/chat/completions'));
		assert.ok(request);
		const body = await request.text();
		assert.ok(body.includes(JSON.stringify(code).slice(1, -1)) && body.includes('typescript'));
		assert.ok(!body.includes('largest.ts') && !body.includes('file:'), body);
		assert.equal(request.headers.get('creditbar-session'), world.windowSessionId());
		assert.equal(request.headers.get('creditbar-operation'), 'explain');
	});

	it('sends the selection when there is one, and not what lies around it', async () => {
		const { run, world } = await atAFile();
		const start = code.indexOf('[...list]');
		world.textEditors.open(code, { start, end: start + '[...list]'.length });
		await run('explain');
		const body = await world.network.requests.at(-1)?.text();
		assert.ok(body?.includes('[...list]') && !body.includes('export function'));
	});

	it('can be repeated at once, and each time is a call of its own', async () => {
		const { run, calls } = await atAFile();
		await run('explain');
		await run('explain');
		assert.equal(calls('chat'), 2);
		assert.equal(calls('models'), 1, 'the models are read once');
	});

	it('by two clicks at once is one call', async () => {
		const { run, calls, world } = await atAFile();
		await Promise.all([run('explain'), run('explain')]);
		assert.equal(calls('chat'), 1);
		assert.ok(world.prompts.messages.includes('This is being worked on already.'));
	});

	it('beside another action is two calls, each with its own answer', async () => {
		const { run, calls, world, account } = await atAFile();
		const before = account().usage.requests;
		await Promise.all([run('explain'), run('optimize')]);
		assert.equal(calls('chat'), 2);
		assert.equal(account().usage.requests, before + 2);
		assert.equal(world.textEditors.pages.length, 1);
		assert.equal(world.textEditors.shownChanges.length, 1);
	});
});

describe('An action that has nothing to work on', () => {
	for (const [what, text, about, message] of [
		['an empty file', '  \n', {}, 'There is no code here yet.'],
		['far too much', 'x'.repeat(200_001), {}, 'This is too much at once. Select a smaller part.'],
	] as const)
		it(`says so and spends nothing: ${what}`, async () => {
			const { run, world, said, calls } = await atAFile();
			world.textEditors.open(text, about);
			await run('explain');
			assert.equal(said(), message);
			assert.deepEqual([calls('estimate'), calls('chat')], [0, 0]);
		});

	it('says so when no editor is open', async () => {
		const { run, world, said } = await atAFile();
		world.textEditors.front = null;
		await run('explain');
		assert.match(said(), /^Open a file first/);
	});

	it('says so before anything is spent when the file cannot be changed', async () => {
		const { run, world, said, calls } = await atAFile();
		world.textEditors.open(code, { isWritable: false });
		await run('optimize');
		assert.equal(said(), 'This file cannot be changed here.');
		assert.equal(calls('chat'), 0);
		await run('explain');
		assert.equal(calls('chat'), 1, 'reading is allowed');
	});

	it('offers to sign in to who is not', async () => {
		const { run, app, world } = await atAFile();
		await app.dispatch({ kind: 'signOut' });
		await run('explain');
		assert.deepEqual(world.prompts.recorded.at(-1)?.actions, ['Sign in']);
	});

	it('says so when the text is more than the model takes, and goes on with another model', async () => {
		const { run, world, row } = await atAFile();
		// 120,000 tokens and as much again for the answer: too much for 200,000, and enough for a million.
		world.textEditors.open('一'.repeat(120_000));
		world.prompts.willChoose('Choose model');
		world.prompts.willPick('long-reader');
		world.prompts.willConfirm(true);
		await run('optimize');
		assert.ok(world.prompts.messages.some(said => said.startsWith('This is more than Balanced 2 can take')));
		assert.equal(row().modelId, 'long-reader');
	});
});
