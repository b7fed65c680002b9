import assert from 'node:assert/strict';
import type { AccountState } from '../../../src/account/accountState';
import { recallGlance, rememberGlance } from '../../../src/app/glance';
import { anOpenAccount } from '../../support/builders/anOpenAccount';
import { noonMs } from '../../support/builders/noon';
import { InMemoryMemory } from '../../support/inMemoryMemory';
import { settle } from '../../support/settle';
import { viewOf } from './viewOf';

const dayMs = 24 * 60 * 60_000;

describe('The first glance', () => {
	function remembering(state: AccountState, memory = new InMemoryMemory()): InMemoryMemory {
		rememberGlance({ memory }, state, viewOf(state).statusBar);
		return memory;
	}

	it('is the last text of the status bar', () => {
		const memory = remembering(anOpenAccount());
		assert.deepEqual(recallGlance(memory, noonMs), {
			text: '$(credit-card) 1,000 credits',
			spokenLabel: viewOf(anOpenAccount()).statusBar.spokenLabel,
			fetchedAt: noonMs,
		});
	});

	it('is none once its figures are over a day old, or from a day ahead', () => {
		const memory = remembering(anOpenAccount());
		assert.notEqual(recallGlance(memory, noonMs + dayMs), null);
		assert.equal(recallGlance(memory, noonMs + dayMs + 1), null);
		assert.equal(recallGlance(memory, noonMs - dayMs - 1), null);
	});

	it('goes with the account', () => {
		for (const state of [
			{ kind: 'signedOut', reason: 'userAsked' },
			{ kind: 'disconnected', addressProblem: 'empty' },
		] as const) {
			const memory = remembering(anOpenAccount());
			remembering(state, memory);
			assert.deepEqual(memory.keys(), []);
		}
	});

	it('stays while the account is only being read again', () => {
		const memory = remembering(anOpenAccount());
		for (const state of [{ kind: 'restoring' }, { kind: 'opening', identity: null }] as const)
			remembering(state, memory);
		assert.notEqual(recallGlance(memory, noonMs), null);
	});

	it('is none when it cannot be read', async () => {
		for (const stored of [
			'text',
			7,
			null,
			[],
			{},
			{ text: 'x' },
			{ text: 1, spokenLabel: 'x', fetchedAt: noonMs },
		]) {
			const memory = new InMemoryMemory();
			await memory.set('glance.v1', stored);
			assert.equal(recallGlance(memory, noonMs), null);
		}
	});

	it('is not worth a failure on a full disk', async () => {
		const memory = new InMemoryMemory();
		memory.failWrites = true;
		remembering(anOpenAccount(), memory);
		await settle();
		assert.equal(recallGlance(memory, noonMs), null);
	});
});
