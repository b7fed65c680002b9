import assert from 'node:assert/strict';
import { eventually } from '../../support/eventually';
import { advanceUntilOver } from '../advanceUntilOver';
import { leftText, usedText, withUnit } from '../ledgerText';
import { atAFile } from './actionsUnderTest';

describe('Canceling an action (F16)', () => {
	it('half way is settled at what was said, keeps what came and says what it cost', async () => {
		const under = await atAFile();
		const { begin, world, row, said, app, spendableMicro, finish } = under;
		const { running } = await begin('explain', 3);
		world.prompts.cancelProgress();
		await finish(running);
		assert.deepEqual([row().status, row().outputTokens], ['canceled', 3]);
		assert.equal(said(), `Canceled. It cost ${withUnit(usedText(row().creditsMicro))}.`);
		assert.match(world.textEditors.pageText, /^This function reads\n\n---\n\nCanceled here\.\n$/);
		assert.ok(app.view.statusBar.text.endsWith(` ${withUnit(leftText(spendableMicro()))}`));
	});

	it('of a change offers nothing to accept', async () => {
		const { begin, world, row, finish } = await atAFile();
		const { running } = await begin('optimize', 3);
		world.prompts.cancelProgress();
		await finish(running);
		assert.equal(row().status, 'canceled');
		assert.equal(world.textEditors.shownChanges.length, 0);
		assert.equal(world.textEditors.pages.length, 0);
	});

	it('before the model was asked spends nothing', async () => {
		const { run, world, server, calls, said } = await atAFile();
		server.control.addFault({ route: 'estimate', kind: 'delay', delayMs: 4_000 });
		const running = run('explain');
		await eventually('the estimate is asked for', () => calls('estimate') === 1);
		world.prompts.cancelProgress();
		// The answer waits for its time, so time does not wait for the answer here.
		await advanceUntilOver(world.timers, running);
		assert.equal(calls('chat'), 0);
		assert.equal(said(), 'Canceled. Nothing was spent.');
	});

	it('by signing out hangs up', async () => {
		const { begin, app, row, world, finish } = await atAFile();
		const { running } = await begin('explain', 3);
		await app.dispatch({ kind: 'signOut' });
		await finish(running);
		assert.equal(row().status, 'canceled');
		assert.equal(app.view.panel.kind, 'signedOut');
		assert.ok(world.prompts.messages.includes('Signed out of Creditbar.'));
	});
});

describe('An answer that breaks off', () => {
	it('keeps what came, says what it cost and is not repeated by itself', async () => {
		const { run, server, calls, world, row, said, finish } = await atAFile();
		server.control.addFault({ route: 'chat', kind: 'truncate' });
		const running = run('explain');
		await finish(running);
		assert.equal(calls('chat'), 1);
		const cost = withUnit(usedText(row().creditsMicro));
		assert.equal(
			said(),
			`The answer broke off. The credit service cannot be reached. Check your connection. It cost ${cost}.`,
		);
		assert.match(world.textEditors.pageText, /^This function[\s\S]*The answer broke off here\.\n$/);
		assert.deepEqual(world.prompts.recorded.at(-1)?.actions, ['Try again']);
	});

	it('is asked for once more on Try again, as a call of its own', async () => {
		const { run, server, calls, world, said, finish } = await atAFile();
		server.control.addFault({ route: 'chat', kind: 'truncate' });
		world.prompts.willChoose('Try again');
		const running = run('explain');
		await finish(running);
		assert.equal(calls('chat'), 2);
		assert.match(said(), /^Explained: /);
	});

	it('reads the balance again, so that no surface is left with the one from before', async () => {
		const { run, server, app, spendableMicro, finish } = await atAFile();
		server.control.addFault({ route: 'chat', kind: 'truncate' });
		const running = run('explain');
		await finish(running);
		assert.ok(app.view.statusBar.text.endsWith(` ${withUnit(leftText(spendableMicro()))}`));
	});

	it('before its first word says that nothing came', async () => {
		const { run, server, calls, said, finish } = await atAFile();
		server.control.addFault({ route: 'chat', kind: 'reset' });
		const running = run('explain');
		await finish(running);
		assert.equal(calls('chat'), 1);
		assert.match(said(), /^No answer came\. The credit service cannot be reached\./);
	});

	it('because the service asks for a pause says until when, and the next one does not even ask', async () => {
		const { run, server, calls, said } = await atAFile();
		server.control.addFault({ route: 'chat', kind: 'status', status: 429, retryAfterS: 120 });
		await run('explain');
		assert.match(said(), /^Nothing was asked and nothing was spent\. The credit service asks for a pause\./);
		await run('explain');
		assert.equal(calls('chat'), 1);
	});
});
