import assert from 'node:assert/strict';
import { credits } from '../../support/builders/credits';
import { leftText, withUnit } from '../ledgerText';
import { atAFile } from './actionsUnderTest';
import { leaveMicro } from './leaveMicro';

describe('The question before an action', () => {
	it('comes above the limit of the settings, names the range and the balance, and a no spends nothing', async () => {
		const { run, world, calls, spendableMicro, said } = await atAFile();
		world.settings.change({ confirmAboveCredits: 0.01 });
		const before = spendableMicro();
		world.prompts.willConfirm(false);
		await run('explain');
		const question = world.prompts.recorded.find(({ kind }) => kind === 'confirm');
		assert.match(
			question?.message ?? '',
			/^This will cost about 0\.11 credits\. Between [\d.]+ and [\d.]+ credits, with Balanced 2 ×1\. You have /,
		);
		assert.ok(question?.message.includes(withUnit(leftText(before))));
		assert.deepEqual(question?.actions, ['Go on']);
		assert.equal(calls('chat'), 0);
		assert.equal(spendableMicro(), before);
		assert.equal(said(), 'Canceled. Nothing was spent.');
	});

	it('is answered with a yes and the action goes on', async () => {
		const { run, world, calls } = await atAFile();
		world.settings.change({ confirmAboveCredits: 0.01 });
		world.prompts.willConfirm(true);
		await run('explain');
		assert.equal(calls('chat'), 1);
	});

	it('does not come below the limit', async () => {
		const { run, world } = await atAFile();
		await run('explain');
		assert.ok(!world.prompts.recorded.some(({ kind }) => kind === 'confirm'));
	});

	it('comes below it too when the balance might not be enough', async () => {
		const under = await atAFile();
		leaveMicro(under, credits(0.2));
		await under.run('explain');
		const question = under.world.prompts.recorded.find(({ kind }) => kind === 'confirm');
		assert.match(question?.message ?? '', /At its most expensive it uses up everything you have\.$/);
		assert.equal(under.calls('chat'), 0);
	});
});
