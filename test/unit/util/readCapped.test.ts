import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { readCapped } from '../../../src/util/readCapped';

describe('Reading a body with a limit', () => {
	it('gives the whole text up to the limit, and nothing of more', async () => {
		assert.equal(await readCapped(new Response('x'.repeat(10)), 10), 'x'.repeat(10));
		assert.equal(await readCapped(new Response('x'.repeat(11)), 10), null);
		assert.equal(await readCapped(new Response(null), 10), '');
	});

	it('counts bytes and not letters', async () => {
		assert.equal(await readCapped(new Response('ü'.repeat(5)), 10), 'ü'.repeat(5));
		assert.equal(await readCapped(new Response('ü'.repeat(6)), 10), null);
	});

	it('joins a letter that came in two pieces', async () => {
		const [first, second] = Buffer.from('ü');
		const stream = new ReadableStream({
			start(controller) {
				controller.enqueue(Uint8Array.of(first ?? 0));
				controller.enqueue(Uint8Array.of(second ?? 0));
				controller.close();
			},
		});
		assert.equal(await readCapped(new Response(stream), 10), 'ü');
	});

	it('stops unpacking a small body that would grow without end (J6)', async () => {
		const packed = gzipSync(Buffer.alloc(64 * 1024 * 1024));
		let unpacked = 0;
		const counting = new TransformStream<Uint8Array, Uint8Array>({
			transform(chunk, controller) {
				unpacked += chunk.byteLength;
				controller.enqueue(chunk);
			},
		});
		const body = new Blob([packed])
			.stream()
			.pipeThrough(new DecompressionStream('gzip'))
			.pipeThrough(counting);
		assert.equal(await readCapped(new Response(body), 256 * 1024), null);
		assert.ok(unpacked < 2 * 1024 * 1024, `${unpacked} bytes were unpacked`);
	});
});
