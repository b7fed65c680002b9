import assert from 'node:assert/strict';
import { fetchAvatar } from '../../../src/meter/fetchAvatar';
import { FakeHttp } from '../../support/fakeHttp';

const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(100, 7)]);
const jpeg = Buffer.from('ffd8ffe000104a464946', 'hex');
const webp = Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from('WEBPVP8 ')]);
const address = 'https://pictures.example/ada';

describe('The profile picture', () => {
	function serving(body: Uint8Array, init: ResponseInit = {}): FakeHttp {
		return new FakeHttp(() => new Response(new Uint8Array(body), init));
	}

	for (const [type, bytes] of Object.entries({ png, jpeg, webp }))
		it(`comes as data when it is a ${type}, by its first bytes`, async () => {
			const http = serving(bytes, { headers: { 'content-type': 'text/plain' } });
			assert.equal(
				await fetchAvatar(http.fetch, address),
				`data:image/${type};base64,${bytes.toString('base64')}`,
			);
		});

	const others: Readonly<Record<string, Uint8Array>> = {
		'an SVG, which can hold a script': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'),
		'a page': Buffer.from('<!DOCTYPE html><html>'),
		'a GIF': Buffer.from('GIF89a'),
		nothing: Buffer.alloc(0),
		'the beginning of a picture': Buffer.from('89504e', 'hex'),
		'RIFF sound': Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from('WAVEfmt ')]),
	};
	for (const [name, bytes] of Object.entries(others))
		it(`is not ${name}, whatever the service calls it (S8)`, async () => {
			const http = serving(bytes, { headers: { 'content-type': 'image/png' } });
			assert.equal(await fetchAvatar(http.fetch, address), null);
		});

	it('is at most 64 KiB, and not read to its end when it is more', async () => {
		const exactly = Buffer.concat([png, Buffer.alloc(64 * 1024 - png.length)]);
		assert.notEqual(await fetchAvatar(serving(exactly).fetch, address), null);
		let sent = 0;
		const endless = new FakeHttp(() => {
			const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
				const first = new Uint8Array(16 * 1024);
				first.set(png);
				sent += first.length;
				controller.enqueue(first);
			};
			return new Response(new ReadableStream({ pull }));
		});
		assert.equal(await fetchAvatar(endless.fetch, address), null);
		assert.ok(sent <= 128 * 1024, `${sent} bytes were read`);
	});

	it('comes over https only', async () => {
		const http = serving(png);
		for (const other of [
			'http://pictures.example/ada',
			'data:image/png;base64,x',
			'file:///ada.png',
			'ada.png',
			'',
		])
			assert.equal(await fetchAvatar(http.fetch, other), null);
		assert.deepEqual(http.calls, []);
	});

	it('is not followed to another place (T20, S8)', async () => {
		const http = new FakeHttp(
			() => new Response(null, { status: 302, headers: { location: 'http://127.0.0.1/' } }),
		);
		assert.equal(await fetchAvatar(http.fetch, address), null);
		assert.equal(http.requests.length, 1);
		assert.equal(http.requests[0]?.redirect, 'error');
	});

	it('is asked for without any sign of who asks (S8)', async () => {
		const http = serving(png);
		await fetchAvatar(http.fetch, address);
		assert.equal(http.requests[0]?.credentials, 'omit');
		assert.equal(http.requests[0]?.headers.get('authorization'), null);
	});

	it('is none when it cannot be had', async () => {
		assert.equal(await fetchAvatar(serving(png, { status: 404 }).fetch, address), null);
		const offline = serving(png);
		offline.isOffline = true;
		assert.equal(await fetchAvatar(offline.fetch, address), null);
	});
});
