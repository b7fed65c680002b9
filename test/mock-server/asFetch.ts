/**
 * The mock as a `fetch` of its own, without a socket: redirects and aborts behave as they do in the real
 * one, so that a client cannot tell the difference.
 */
import type { Http } from '../../src/platform/http';

const mostRedirects = 20;

export function asFetch(handle: (request: Request) => Promise<Response>): Http {
	return async (input, init) => {
		let request = new Request(input, init);
		for (let hop = 0; hop <= mostRedirects; hop++) {
			request.signal.throwIfAborted();
			const response = await untilAborted(request.signal, handle(request));
			const location = response.headers.get('location');
			if (response.status < 300 || response.status > 399 || location === null) {
				return abortable(response, request.signal);
			}
			if (request.redirect === 'error')
				throw new TypeError('fetch failed', { cause: new Error('unexpected redirect') });
			if (request.redirect === 'manual') return response;
			const target = new URL(location, request.url);
			if (target.origin !== new URL(request.url).origin) {
				throw new TypeError('fetch failed', {
					cause: new Error(`${target.origin} is not reachable from here`),
				});
			}
			request = new Request(target, { headers: request.headers, signal: request.signal });
		}
		throw new TypeError('fetch failed', { cause: new Error('redirect count exceeded') });
	};
}

async function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
	let stop = () => {};
	const aborted = new Promise<never>((_resolve, reject) => {
		stop = () => reject(signal.reason);
		signal.addEventListener('abort', stop, { once: true });
	});
	try {
		return await Promise.race([work, aborted]);
	} finally {
		signal.removeEventListener('abort', stop);
	}
}

/** Aborting after the headers cuts the body, and the server notices as it would on a socket. */
function abortable(response: Response, signal: AbortSignal): Response {
	const reader = response.body?.getReader();
	if (reader === undefined) return response;
	let cut = () => {};
	const body = new ReadableStream<Uint8Array>({
		start(output) {
			cut = () => {
				output.error(signal.reason);
				reader.cancel(signal.reason).catch(() => {});
			};
			signal.addEventListener('abort', cut, { once: true });
		},
		async pull(output) {
			const { done, value } = await reader.read();
			if (signal.aborted) return;
			if (!done) {
				output.enqueue(value);
				return;
			}
			signal.removeEventListener('abort', cut);
			output.close();
		},
		cancel: reason => reader.cancel(reason),
	});
	const { status, statusText, headers } = response;
	return new Response(body, { status, statusText, headers });
}
