import assert from 'node:assert/strict';
import { InMemoryMemory } from '../../support/inMemoryMemory';
import { InMemorySecrets } from '../../support/inMemorySecrets';
import { settle } from '../../support/settle';
import { liveFirstDay } from './firstDay';
import { codeIn, tableUnder } from './markdown';

const written = new Set<string>();

class WatchedSecrets extends InMemorySecrets {
	override store(key: string, value: string): Promise<void> {
		written.add(`secret storage ${key}`);
		return super.store(key, value);
	}
}

class WatchedMemory extends InMemoryMemory {
	override set(key: string, value: unknown): Promise<void> {
		if (value !== undefined) written.add(`extension storage ${key}`);
		return super.set(key, value);
	}
}

interface Stored {
	readonly name: string;
	readonly pattern: RegExp;
	readonly goesAtSignOut: boolean;
}

/** The rows of the page; `…` stands for what differs. */
const documented: readonly Stored[] = tableUnder('docs/sign-in.md', 'What is stored').map(
	([where = '', key = '', , until = '']) => {
		const name = `${where} ${codeIn(key)[0] ?? ''}`;
		const pattern = new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('…', '.+')}$`);
		return { name, pattern, goesAtSignOut: until === 'sign-out' };
	},
);

describe('docs/sign-in.md', () => {
	it('lists everything that a signed-in user who claims a bonus leaves on the disk, and when it goes', async () => {
		const day = await liveFirstDay({ secrets: new WatchedSecrets(), memory: new WatchedMemory() });
		const { world, app } = day;

		const surprises = [...written].filter(key => !documented.some(({ pattern }) => pattern.test(key)));
		assert.deepEqual(surprises, [], 'stored, but not on the page');
		const goesAtSignOut = documented.filter(row => row.goesAtSignOut);
		const absent = goesAtSignOut.filter(({ pattern }) => ![...written].some(key => pattern.test(key)));
		assert.deepEqual(
			absent.map(({ name }) => name),
			[],
			'on the page, but never stored',
		);

		await app.dispatch({ kind: 'signOut' });
		await settle();
		const left = [
			...[...world.secrets.values.keys()].map(key => `secret storage ${key}`),
			...world.memory.keys().map(key => `extension storage ${key}`),
		];
		const stays = left.filter(key => goesAtSignOut.some(({ pattern }) => pattern.test(key)));
		assert.deepEqual(stays, [], 'still there after sign-out');
		day.end();
	});
});
