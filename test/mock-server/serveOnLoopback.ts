/** Puts a mock on a socket of this machine, and of this machine only. */
import { createAdaptorServer, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { systemTimers } from '../support/systemTime';
import type { MockServer } from './createMockServer';
import { ConnectionLost } from './faults/connectionLost';
import { packedHeader } from './faults/withFault';

export interface ListeningMock {
	/** `http://127.0.0.1:PORT` */
	readonly url: string;
	close(): Promise<void>;
}

/** Port 0 takes any free one. Rejects when the port is taken. */
export async function serveOnLoopback(mock: MockServer, port = 0): Promise<ListeningMock> {
	const server = createAdaptorServer({
		overrideGlobalObjects: false,
		fetch: async (request: Request, { outgoing }: HttpBindings | Http2Bindings) => {
			const url = new URL(request.url);
			if (!isLoopback(url.hostname)) {
				return new Response('This server answers to 127.0.0.1 only.', { status: 421 });
			}
			const sender = request.headers.get('origin');
			if (url.pathname.startsWith('/__mock/') && sender !== null && sender !== url.origin) {
				return new Response('Pages from elsewhere do not control this server.', { status: 403 });
			}
			try {
				return dyingWith(outgoing, packed(await mock.handle(request)));
			} catch (problem) {
				if (!(problem instanceof ConnectionLost)) throw problem;
				outgoing.destroy();
				return RESPONSE_ALREADY_SENT;
			}
		},
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port.');
	return {
		url: `http://127.0.0.1:${address.port}`,
		close: () =>
			new Promise(resolve => {
				mock.dispose();
				server.close(() => resolve());
				if ('closeAllConnections' in server) server.closeAllConnections();
			}),
	};
}

/** A page elsewhere cannot reach the mock by giving 127.0.0.1 a name of its own. */
function isLoopback(hostname: string): boolean {
	return hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]';
}

function packed(response: Response): Response {
	if (response.body === null || !response.headers.has(packedHeader)) return response;
	const headers = new Headers(response.headers);
	headers.delete(packedHeader);
	headers.set('Content-Encoding', 'gzip');
	return new Response(response.body.pipeThrough(new CompressionStream('gzip')), {
		status: response.status,
		headers,
	});
}

/**
 * Enough for the head and the half body to leave; the library writes them a turn after it found nothing to
 * read.
 */
const lastBreathMs = 20;

/** A body that breaks off cuts the socket, without a word. */
function dyingWith(outgoing: { destroy(): void }, response: Response): Response {
	const reader = response.body?.getReader();
	if (reader === undefined) return response;
	const body = new ReadableStream<Uint8Array>({
		async pull(output) {
			try {
				const { done, value } = await reader.read();
				if (done) output.close();
				else output.enqueue(value);
			} catch (problem) {
				if (!(problem instanceof ConnectionLost)) throw problem;
				await new Promise<void>(resolve => {
					systemTimers.after(lastBreathMs, resolve);
				});
				outgoing.destroy();
			}
		},
		cancel: reason => reader.cancel(reason),
	});
	return new Response(body, { status: response.status, headers: response.headers });
}
