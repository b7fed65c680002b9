/**
 * A network with one handler behind it, `Request` in and `Response` out, that fails the way `fetch` fails: offline is a
 * `TypeError`, an abort rejects with the signal's reason, and a redirect under `redirect: 'error'` is a `TypeError` too.
 */
import type { Http } from '../../src/platform/http';

export type Handler = (request: Request) => Response | Promise<Response>;

export class FakeHttp {
	/** Every request that left, as it left; clone before reading a body. */
	readonly requests: Request[] = [];
	isOffline = false;
	handler: Handler;

	constructor(handler: Handler = () => new Response('Nothing here', { status: 404 })) {
		this.handler = handler;
	}

	readonly fetch: Http = async (input, init) => {
		const request = new Request(input, init);
		request.signal.throwIfAborted();
		if (this.isOffline) throw new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND') });
		this.requests.push(request.clone());
		const response = await Promise.race([this.handler(request), rejectsOnAbort(request.signal)]);
		if (request.redirect === 'error' && response.status >= 300 && response.headers.has('location'))
			throw new TypeError('fetch failed', { cause: new Error('unexpected redirect') });
		return isStream(response) ? cutByAbort(response, request.signal) : response;
	};

	/** `GET /v1/account`, in the order they left. */
	get calls(): readonly string[] {
		return this.requests.map(request => `${request.method} ${new URL(request.url).pathname}`);
	}
}

function isStream({ headers }: Response): boolean {
	return headers.get('content-type')?.startsWith('text/event-stream') === true;
}

/** On a real network an abort also ends a body that is still coming. */
function cutByAbort(response: Response, signal: AbortSignal): Response {
	const body = response.body?.pipeThrough(new TransformStream<Uint8Array, Uint8Array>(), { signal });
	return new Response(body ?? null, response);
}

function rejectsOnAbort(signal: AbortSignal): Promise<never> {
	return new Promise((_resolve, reject) => {
		signal.addEventListener('abort', () => reject(signal.reason), { once: true });
	});
}
