import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openableLink } from '../../../src/meter/openableLink';

const backend = 'https://credits.example';

describe('An address from the service', () => {
	const openable: Readonly<Record<string, string>> = {
		'https://meter.example/pricing': 'https://meter.example/pricing',
		'https://meter.example': 'https://meter.example/',
		'https://meter.example/a/../b?x=1#y': 'https://meter.example/b?x=1#y',
		'HTTPS://METER.EXAMPLE/Pricing': 'https://meter.example/Pricing',
		'https://meter.example:443/': 'https://meter.example/',
		'https://xn--bcher-kva.example/': 'https://xn--bcher-kva.example/',
		// Shown as what it is: a look-alike letter becomes an address nobody mistakes.
		'https://m\u0435ter.example/': 'https://xn--mter-v4d.example/',
	};
	for (const [address, opened] of Object.entries(openable))
		it(`is opened: ${address}`, () => {
			assert.equal(openableLink(address, backend), opened);
		});

	const refused: readonly (string | null | undefined)[] = [
		null,
		undefined,
		'',
		'pricing',
		'/pricing',
		'//meter.example/pricing',
		'http://meter.example/pricing',
		'ftp://meter.example/pricing',
		'javascript:alert(1)',
		'data:text/html,<script>alert(1)</script>',
		'file:///etc/passwd',
		'command:workbench.action.quit',
		'vscode://creditbar.creditbar/auth/callback?code=x',
		'https://ada@meter.example/',
		'https://ada:secret@meter.example/',
		'https://meter.example@evil.example/',
		'https://meter.example:8443/',
		'https:\\\\evil.example\\x',
		'https://meter.example\\@evil.example/',
		'https://localhost/',
		'https://intranet/',
		'https://[::1]/',
		'https://meter.example/a b',
		'https://meter.example/a\tb',
		'https://meter.example/a\nb',
		'https://meter.example/\u0000',
		'https://meter.example/\u0085',
		' https://meter.example/',
		`https://meter.example/${'x'.repeat(2_048)}`,
	];
	for (const address of refused)
		it(`is not opened: ${JSON.stringify(address)?.slice(0, 60)} (S6)`, () => {
			assert.equal(openableLink(address, backend), null);
		});

	it('on the backend itself may have the port, and the lack of encryption, that the user chose', () => {
		const local = 'http://127.0.0.1:8080';
		assert.equal(openableLink(`${local}/pricing`, local), `${local}/pricing`);
		for (const other of ['http://127.0.0.1:8081/', 'http://localhost:8080/', 'http://ada@127.0.0.1:8080/'])
			assert.equal(openableLink(other, local), null);
		assert.equal(openableLink('http://127.0.0.1:8080/', backend), null);
	});

	it('is never opened with another scheme, a user name, a port or anything unprintable (S6)', () => {
		const part = fc.constantFrom(
			'https:',
			'http:',
			'//',
			'/',
			'\\',
			'@',
			':',
			'a.example',
			'?',
			'#',
			'%00',
			'\u0000',
			'é',
		);
		const address = fc.oneof(
			fc.webUrl({ withFragments: true, withQueryParameters: true }),
			fc.array(part, { maxLength: 8 }).map(parts => parts.join('')),
			fc.string({ unit: 'binary' }),
		);
		fc.assert(
			fc.property(address, text => {
				const opened = openableLink(text, backend);
				if (opened === null) return;
				assert.match(opened, /^https:\/\/[^/?#@:\\]+\.[^/?#@:\\]+[/?#]/);
				assert.doesNotMatch(opened, /[\p{Cc}\s]/u);
			}),
			{ numRuns: 2_000 },
		);
	});
});
