import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { mergeQuery } from '../../mock-server/http/oauth/mergeQuery';
import { readRedirectTarget } from '../../mock-server/http/oauth/redirectTarget';

const paste = 'http://127.0.0.1:4710/oauth/paste';
const page =
	'?vscode-reqid=1&vscode-scheme=code-oss&vscode-authority=creditbar.creditbar&vscode-path=/auth/callback';

const allowed = [
	['vscode://creditbar.creditbar/auth/callback', 'VS Code'],
	['vscode://creditbar.creditbar/auth/callback?windowId=2', 'VS Code'],
	['vscode-insiders://creditbar.creditbar/auth/callback', 'VS Code Insiders'],
	['code-oss://creditbar.creditbar/auth/callback', 'Code - OSS'],
	['vscodium://creditbar.creditbar/auth/callback', 'VSCodium'],
	['cursor://creditbar.creditbar/auth/callback', 'Cursor'],
	[`http://127.0.0.1:8000/callback${page}`, 'Code - OSS'],
	[`http://localhost:8000/callback${page}`, 'Code - OSS'],
	[`http://[::1]:8000/callback${page}`, 'Code - OSS'],
	[`http://127.0.0.1:8000/stable-abc/callback${page}`, 'Code - OSS'],
	[`https://vscode.dev/callback${page.replace('code-oss', 'vscode')}`, 'VS Code'],
	[paste, 'your editor'],
] as const;

const refused = [
	['nothing', ''],
	['no address', 'callback'],
	['another extension', 'vscode://evil.evil/auth/callback'],
	['another path', 'vscode://creditbar.creditbar/other'],
	['a path that climbs', 'vscode://creditbar.creditbar/auth/callback/../../x'],
	['an unknown scheme', 'evil://creditbar.creditbar/auth/callback'],
	['a script', 'javascript://creditbar.creditbar/auth/callback'],
	['a user name', 'vscode://me@creditbar.creditbar/auth/callback'],
	['a port', 'vscode://creditbar.creditbar:80/auth/callback'],
	['a fragment', 'vscode://creditbar.creditbar/auth/callback#x'],
	['an empty fragment', 'vscode://creditbar.creditbar/auth/callback#'],
	['a code of its own', 'vscode://creditbar.creditbar/auth/callback?code=mine'],
	['a state of its own', 'vscode://creditbar.creditbar/auth/callback?%73tate=mine'],
	['a line break', 'vscode://creditbar.creditbar/auth/call\nback'],
	['a backslash', `http://127.0.0.1:8000\\@evil.example/callback${page}`],
	['any host without TLS', `http://evil.example/callback${page}`],
	['a host that looks like this machine', `http://127.0.0.1.evil.example/callback${page}`],
	['an unknown host with TLS', `https://evil.example/callback${page}`],
	['a host that ends like a known one', `https://evil-vscode.dev/callback${page}`],
	['this machine without an editor behind it', 'http://127.0.0.1:8000/callback'],
	[
		'an editor page for another extension',
		`http://127.0.0.1:8000/callback${page.replace('creditbar.c', 'evil.c')}`,
	],
	['an editor page for another path', `http://127.0.0.1:8000/callback${page.replace('/auth', '/other')}`],
	['a paste page with a query', `${paste}?x=1`],
	['a paste page elsewhere', 'http://127.0.0.1:4711/oauth/paste'],
	['far too much', `vscode://creditbar.creditbar/auth/callback?x=${'y'.repeat(2_100)}`],
] as const;

describe('A code may be sent to an editor', () => {
	for (const [address, editorName] of allowed)
		it(`at ${address.slice(0, 70)}`, () => {
			assert.equal(readRedirectTarget(address, paste)?.editorName, editorName);
		});
});

describe('A code may not be sent to', () => {
	for (const [name, address] of refused)
		it(name, () => {
			assert.equal(readRedirectTarget(address, paste), undefined);
		});
});

describe('An answer is merged into the address', () => {
	it('after a query that is there, and before nothing', () => {
		assert.equal(mergeQuery('a://b/c', { code: '1' }), 'a://b/c?code=1');
		assert.equal(mergeQuery('a://b/c?x=%2F', { code: '1', state: undefined }), 'a://b/c?x=%2F&code=1');
		assert.equal(mergeQuery('a://b/c?', { code: '1' }), 'a://b/c?code=1');
	});

	it('so that both the old and the new parameters are read back as they were', () => {
		const pairs = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string(), { maxKeys: 4 });
		fc.assert(
			fc.property(pairs, fc.string(), fc.string(), (given, code, state) => {
				const query = new URLSearchParams();
				for (const [name, value] of Object.entries(given)) query.set(`x-${name}`, value);
				const before = `vscode://creditbar.creditbar/auth/callback${query.size > 0 ? `?${query}` : ''}`;
				const after = mergeQuery(before, { code, state });
				assert.ok(after.startsWith(before));
				const read = new URL(after).searchParams;
				assert.deepEqual([read.getAll('code'), read.getAll('state')], [[code], [state]]);
				for (const [name, value] of query) assert.equal(read.get(name), value);
			}),
			{ numRuns: 1_000 },
		);
	});
});
