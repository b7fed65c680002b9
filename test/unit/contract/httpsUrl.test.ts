import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isHttpsUrl } from '../../../src/contract/httpsUrl';
import { fillPath, routes } from '../../../src/contract/routes';

describe('An address from the service', () => {
	it('is https, or http on this machine', () => {
		for (const good of [
			'https://example.com',
			'https://example.com:8443/a?b=c#d',
			'http://127.0.0.1:3000/checkout/1',
			'http://localhost/',
			'http://[::1]:80/',
		]) {
			assert.equal(isHttpsUrl(good), true, good);
		}
	});

	it('is nothing that runs, reads files, or pretends to be somewhere else (S6)', () => {
		const bad = [
			'',
			'example.com',
			'//example.com',
			'http://example.com',
			'http://127.0.0.1.example.com/',
			'javascript:alert(1)',
			'java\nscript:alert(1)',
			'https://exam\tple.com/',
			' https://example.com/',
			'command:workbench.action.quit',
			'file:///etc/passwd',
			'data:text/html,hello',
			'vscode://creditbar.creditbar/auth/callback',
			'https://user@example.com/',
			'https://user:secret@example.com/',
			`https://example.com/${'a'.repeat(2048)}`,
		];
		for (const address of bad) assert.equal(isHttpsUrl(address), false, JSON.stringify(address));
	});

	it('never makes the check throw', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), text => {
				isHttpsUrl(text);
				assert.equal(isHttpsUrl(`https://example.com/\u0000${text}`), false);
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('The path of a route', () => {
	it('takes a member without letting it become another path', () => {
		assert.equal(
			fillPath(routes.checkout.path, { id: '../account?x#y' }),
			'/v1/checkout-sessions/..%2Faccount%3Fx%23y',
		);
		assert.throws(() => fillPath(routes.checkout.path), /needs id/);
	});
});
