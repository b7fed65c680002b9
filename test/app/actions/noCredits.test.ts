import assert from 'node:assert/strict';
import { credits } from '../../support/builders/credits';
import { atAFile } from './actionsUnderTest';
import { leaveMicro } from './leaveMicro';

describe('Credits that run out (F15)', () => {
	it('in the middle of an answer let it finish, and every surface shows that nothing is left', async () => {
		const under = await atAFile();
		const { server, run, world, app, account } = under;
		leaveMicro(under, credits(0.15));
		server.control.setVoice({ reply: 'word '.repeat(1_900) });
		world.prompts.willConfirm(true);
		await run('explain');
		assert.match(world.textEditors.pageText, /^word word/);
		assert.equal(account().balance.spendableMicro, 0);
		assert.ok(account().balance.overageMicro > 0);
		assert.match(app.view.statusBar.text, / 0 credits$/);
		assert.equal(under.calls('overview'), 0);
	});

	it('before it pause the action, say until when, and everything else goes on', async () => {
		const { run, world, calls, said, app } = await atAFile('exhausted');
		await run('explain');
		assert.match(
			said(),
			/^No credits left\. AI actions pause until there are more; editing goes on as usual\./,
		);
		assert.match(said(), /New credits arrive on /);
		const offered = world.prompts.recorded.at(-1)?.actions ?? [];
		assert.match(offered[0] ?? '', /^Claim \d/);
		assert.equal(offered[1], 'See plans');
		assert.equal(calls('chat'), 0);
		await app.dispatch({ kind: 'refresh' });
		assert.equal(app.view.panel.kind, 'open');
	});

	it('come back with the bonus, and the action that was paused goes on by itself', async () => {
		const { run, world, calls, account } = await atAFile('exhausted');
		const { claims } = account();
		const label = await claimLabel();
		world.prompts.willChoose(label);
		await run('explain');
		assert.equal(account().claims, claims + 1);
		assert.equal(calls('chat'), 1);
		assert.match(world.textEditors.pageText, /^This function/);

		async function claimLabel(): Promise<string> {
			const other = await atAFile('exhausted');
			await other.run('explain');
			return other.world.prompts.recorded.at(-1)?.actions[0] ?? '';
		}
	});

	it('come back from elsewhere, and the next action just works', async () => {
		const { run, server, calls, world } = await atAFile('exhausted');
		await run('explain');
		const [main] = server.control.world.accounts;
		main?.giveCredits({ kind: 'promo', amountMicro: credits(50) }, world.clock.now());
		await run('explain');
		assert.equal(calls('chat'), 1);
	});

	it('between the estimate and the call stop it before any work', async () => {
		const { run, server, said, account } = await atAFile();
		const before = account().usage.requests;
		server.control.addFault({ route: 'chat', kind: 'status', status: 402, code: 'insufficient-credits' });
		await run('explain');
		assert.match(said(), /AI actions pause until there are more/);
		assert.equal(account().usage.requests, before);
	});

	it('are no matter to who has no limit', async () => {
		const { run, calls } = await atAFile('unlimited');
		await run('explain');
		assert.equal(calls('chat'), 1);
	});
});
