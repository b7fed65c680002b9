import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { importTable } from '../architecture/importTable';
import { codeIn, tableUnder } from './markdown';

const page = 'ARCHITECTURE.md';

describe('ARCHITECTURE.md', () => {
	it('shows the rooms and imports that the architecture test enforces', () => {
		const written = tableUnder(page, 'Rooms').map(([room = '', , mayImport = '', typesOf = '']) => [
			codeIn(room)[0],
			{ mayImport: sorted(codeIn(mayImport)), typesOf: sorted(codeIn(typesOf)) },
		]);
		const enforced = Object.entries(importTable).map(([room, { rooms, packages, typesOf }]) => [
			room,
			{ mayImport: sorted([...rooms, ...packages]), typesOf: sorted(typesOf) },
		]);
		assert.deepEqual(Object.fromEntries(written), Object.fromEntries(enforced));
	});

	it('names every state an account can be in', () => {
		const source = readFileSync('src/account/accountState.ts', 'utf8');
		const kinds = [...source.matchAll(/readonly kind: '(\w+)'/g)].map(([, kind]) => kind);
		const written = tableUnder(page, 'States').map(([kind = '']) => codeIn(kind)[0]);
		assert.deepEqual(written.sort(), kinds.sort());
	});
});

function sorted(names: readonly string[]): string[] {
	return [...names].sort();
}
