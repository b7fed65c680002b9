import assert from 'node:assert/strict';
import { openableLink } from '../../../src/meter/openableLink';

const backend = 'https://credits.example.com';

describe('A link from the service', () => {
	it('is opened when it is a plain https address', () => {
		const address = 'https://pay.example.org/plans?from=editor#pro';
		assert.equal(openableLink(address, backend), address);
	});

	for (const address of [
		null,
		'',
		'plans',
		'http://pay.example.org/plans',
		'file:///etc/passwd',
		'javascript:alert(1)',
		'vscode://some.extension/do',
		'https://credits.example.com@evil.example/',
		'https://someone:secret@pay.example.org/',
		'https://pay.example.org:8443/',
		'https://intranet/',
		'https://pay.example.org/\n',
		`https://pay.example.org/${'a'.repeat(2_048)}`,
	])
		it(`is not opened when it is ${JSON.stringify(address)?.slice(0, 60)}`, () => {
			assert.equal(openableLink(address, backend), null);
		});

	it('is opened with a port or without https where the backend itself is reached like that', () => {
		assert.equal(
			openableLink('http://127.0.0.1:4000/pricing', 'http://127.0.0.1:4000'),
			'http://127.0.0.1:4000/pricing',
		);
		assert.equal(openableLink('http://127.0.0.1:4001/pricing', 'http://127.0.0.1:4000'), null);
		assert.equal(openableLink('http://user@127.0.0.1:4000/', 'http://127.0.0.1:4000'), null);
		assert.equal(
			openableLink('https://meter.example:8443/a', 'https://meter.example:8443'),
			'https://meter.example:8443/a',
		);
	});
});
