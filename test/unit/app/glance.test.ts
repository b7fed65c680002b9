import assert from 'node:assert/strict';
import type { AccountState } from '../../../src/account/accountState';
import { recallGlance, rememberGlance } from '../../../src/app/glance';
import { usualLook } from '../../../src/present/statusBar/statusBarLook';
import { anOpenAccount } from '../../support/builders/anOpenAccount';
import { noonMs } from '../../support/builders/noon';
import { FakeSettings } from '../../support/fakeSettings';
import { InMemoryMemory } from '../../support/inMemoryMemory';
import { settle } from '../../support/settle';
import { viewOf } from './viewOf';

const dayMs = 24 * 60 * 60_000;

describe('The first glance', () => {
	const usual = new FakeSettings().read();

	function remembering(state: AccountState, memory = new InMemoryMemory()): InMemoryMemory {
		rememberGlance({ memory, settings: new FakeSettings() }, state, viewOf(state).statusBar, usualLook);
		return memory;
	}

	it('is the last text of the status bar', () => {
		const memory = remembering(anOpenAccount());
		assert.deepEqual(recallGlance(memory, noonMs, usual), {
			text: '$(credit-card) 1,000 credits',
			spokenLabel: viewOf(anOpenAccount()).statusBar.spokenLabel,
			fetchedAt: noonMs,
			madeFor: 'credits.remaining shown',
		});
	});

	it('is none once its figures are over a day old, or from a day ahead', () => {
		const memory = remembering(anOpenAccount());
		assert.notEqual(recallGlance(memory, noonMs + dayMs, usual), null);
		assert.equal(recallGlance(memory, noonMs + dayMs + 1, usual), null);
		assert.equal(recallGlance(memory, noonMs - dayMs - 1, usual), null);
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
		assert.notEqual(recallGlance(memory, noonMs, usual), null);
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
			assert.equal(recallGlance(memory, noonMs, usual), null);
		}
	});

	it('is none under other settings: another style, or figures that are to be hidden (F50, F54)', () => {
		const memory = remembering(anOpenAccount());
		for (const other of [
			{ statusBarStyle: 'percent' },
			{ statusBarFigure: 'used' },
			{ isPrivate: true },
		] as const)
			assert.equal(recallGlance(memory, noonMs, { ...usual, ...other }), null);
	});

	it('is not worth a failure on a full disk', async () => {
		const memory = new InMemoryMemory();
		memory.failWrites = true;
		remembering(anOpenAccount(), memory);
		await settle();
		assert.equal(recallGlance(memory, noonMs, usual), null);
	});
});
