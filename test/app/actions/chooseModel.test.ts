import assert from 'node:assert/strict';
import { openAnotherApp } from '../appUnderTest';
import { atAFile, code } from './actionsUnderTest';

describe('The model', () => {
	it('is chosen from a list with what each costs, and remembered by every window', async () => {
		const first = await atAFile();
		const { app, world, run, row, said } = first;
		world.prompts.willPick('deep-thinker');
		await app.dispatch({ kind: 'chooseModel' });
		const [list] = world.prompts.lists;
		assert.equal(list?.[0]?.label, '$(check) Balanced 2');
		assert.deepEqual(
			list?.find(({ id }) => id === 'deep-thinker'),
			{
				id: 'deep-thinker',
				label: 'Deep Thinker',
				description: '×3 · Advanced · 400K tokens of context',
				detail: 'About 0.45 credits for a typical request, by Meridian Labs',
			},
		);
		assert.equal(list?.find(({ id }) => id === 'local-draft')?.detail, 'Costs no credits');
		assert.equal(said(), 'AI actions now use Deep Thinker ×3.');
		await run('explain');
		assert.deepEqual([row().modelId, row().multiplierMilli], ['deep-thinker', 3_000]);

		const second = openAnotherApp(first);
		await second.quiet();
		second.world.textEditors.open(code);
		await second.app.dispatch({ kind: 'runAction', action: 'explain' });
		assert.equal(row().modelId, 'deep-thinker');
	});

	it('holds in this window when the disk is full', async () => {
		const { app, run, world, row, said } = await atAFile();
		world.memory.failWrites = true;
		world.prompts.willPick('deep-thinker');
		await app.dispatch({ kind: 'chooseModel' });
		assert.equal(said(), 'AI actions now use Deep Thinker ×3.');
		await run('explain');
		assert.equal(row().modelId, 'deep-thinker');
	});

	it('that is gone is replaced by the usual one', async () => {
		const { run, world, row } = await atAFile();
		await world.memory.set('model.v1', { origin: 'https://meter.example', modelId: 'of-last-year' });
		await run('explain');
		assert.equal(row().modelId, 'balanced-2');
	});
});
