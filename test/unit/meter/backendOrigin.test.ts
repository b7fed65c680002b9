import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AddressProblem, backendOrigin } from '../../../src/meter/backendOrigin';

describe('The address of the backend', () => {
	const good: Readonly<Record<string, string>> = {
		'https://credits.example.com': 'https://credits.example.com',
		'https://credits.example.com/': 'https://credits.example.com',
		'  https://credits.example.com  ': 'https://credits.example.com',
		'HTTPS://Credits.Example.COM': 'https://credits.example.com',
		'https://credits.example.com:443': 'https://credits.example.com',
		'https://credits.example.com:8443': 'https://credits.example.com:8443',
		'https://192.0.2.7': 'https://192.0.2.7',
		'https://[2001:db8::1]:8443': 'https://[2001:db8::1]:8443',
		'https://bücher.example': 'https://xn--bcher-kva.example',
	};
	for (const [typed, origin] of Object.entries(good))
		it(`is taken as ${origin} when "${typed}" is typed`, () => {
			assert.deepEqual(backendOrigin(typed, false), { ok: true, value: origin });
		});

	const bad: readonly (readonly [string, AddressProblem])[] = [
		['', 'empty'],
		['   ', 'empty'],
		['credits.example.com', 'notAnAddress'],
		['credits.example.com:8443', 'notAnAddress'],
		['//credits.example.com', 'notAnAddress'],
		['https://', 'notAnAddress'],
		['https://exa mple.com', 'notAnAddress'],
		['ftp://credits.example.com', 'notAnAddress'],
		['file:///etc/passwd', 'notAnAddress'],
		['javascript:alert(1)', 'notAnAddress'],
		['vscode://creditbar.creditbar', 'notAnAddress'],
		['http://credits.example.com', 'notHttps'],
		['http://127.0.0.1:8080', 'notHttps'],
		['http://localhost:8080', 'notHttps'],
		['https://ada@credits.example.com', 'hasExtras'],
		['https://ada:secret@credits.example.com', 'hasExtras'],
		['https://credits.example.com@evil.example', 'hasExtras'],
		['https://credits.example.com/v1', 'hasExtras'],
		['https://credits.example.com/../x', 'hasExtras'],
		['https://credits.example.com/?a=1', 'hasExtras'],
		['https://credits.example.com/#x', 'hasExtras'],
	];
	for (const [typed, problem] of bad)
		it(`is refused as ${problem} when "${typed}" is typed (W3)`, () => {
			assert.deepEqual(backendOrigin(typed, false), { ok: false, problem });
		});

	it('may be unencrypted in developer mode, on this computer only (W3)', () => {
		for (const typed of ['http://127.0.0.1:8080', 'http://localhost:8080', 'http://[::1]:8080'])
			assert.deepEqual(backendOrigin(typed, true), { ok: true, value: typed });
		for (const typed of [
			'http://credits.example.com',
			'http://localhost.evil.example',
			'http://127.0.0.1.evil.example',
			'http://0.0.0.0:8080',
			'http://192.168.0.1',
		])
			assert.deepEqual(backendOrigin(typed, true), { ok: false, problem: 'notHttps' });
		assert.equal(backendOrigin('http://ada@127.0.0.1:8080', true).ok, false);
	});

	it('is always encrypted and nothing but scheme, host and port, whatever is typed (W3)', () => {
		const part = fc.constantFrom(
			'https://',
			'http://',
			'a.example',
			'@',
			':',
			'/',
			'?',
			'#',
			'\\',
			'..',
			'%2f',
			'1',
		);
		const typed = fc.oneof(
			fc.webUrl({ withFragments: true, withQueryParameters: true }),
			fc.array(part, { maxLength: 8 }).map(parts => parts.join('')),
			fc.string(),
		);
		fc.assert(
			fc.property(typed, text => {
				const read = backendOrigin(text, false);
				if (read.ok) assert.match(read.value, /^https:\/\/[^/?#@\\\s]+$/);
			}),
			{ numRuns: 2_000 },
		);
	});
});
