import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { readCapped } from '../../../src/util/readCapped';

const untouched = new AbortController().signal;

describe('Reading a body with a limit', () => {
	it('gives the whole text up to the limit, and nothing of more', async () => {
		assert.equal(await readCapped(new Response('x'.repeat(10)), 10, untouched), 'x'.repeat(10));
		assert.equal(await readCapped(new Response('x'.repeat(11)), 10, untouched), null);
		assert.equal(await readCapped(new Response(null), 10, untouched), '');
	});

	it('counts bytes and not letters', async () => {
		assert.equal(await readCapped(new Response('ü'.repeat(5)), 10, untouched), 'ü'.repeat(5));
		assert.equal(await readCapped(new Response('ü'.repeat(6)), 10, untouched), null);
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
		assert.equal(await readCapped(new Response(stream), 10, untouched), 'ü');
	});

	it('gives up with its signal, whether or not the network hears of it (N3)', async () => {
		let isLeft = false;
		const silent = new ReadableStream<Uint8Array>({
			cancel() {
				isLeft = true;
			},
		});
		const limit = new AbortController();
		const reading = readCapped(new Response(silent), 10, limit.signal);
		limit.abort(new DOMException('time is over', 'TimeoutError'));
		await assert.rejects(reading, { name: 'TimeoutError' });
		assert.equal(isLeft, true);
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
		assert.equal(await readCapped(new Response(body), 256 * 1024, untouched), null);
		assert.ok(unpacked < 2 * 1024 * 1024, `${unpacked} bytes were unpacked`);
	});
});
