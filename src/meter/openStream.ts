/**
 * Opens a stream of events. It is never asked for a second time by itself: work may have begun with the first, and
 * would be charged twice; who only listens comes back when it suits.
 */
import ky from 'ky';
import type { Route } from '../contract/routes';
import { readCapped } from '../util/readCapped';
import { fail, ok, type Result } from '../util/result';
import { untilAborted } from '../util/untilAborted';
import type { MeterProblem } from './meterProblem';
import { problemFromAnswer } from './problemFromAnswer';
import { problemFromError } from './problemFromError';
import type { StreamWorld } from './streamWorld';

const refusalByteLimit = 64 * 1024;

export interface StreamRequest {
	readonly route: Pick<Route, 'method' | 'path'>;
	readonly token: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly json?: unknown;
	/** Statuses that mean that there is nothing to hear here: the stream is null then. */
	readonly nothingToHear?: readonly number[];
}

export async function openStream(
	{ origin, http, clock, userAgent }: StreamWorld,
	{ route, token, headers, json, nothingToHear = [] }: StreamRequest,
	signal: AbortSignal,
): Promise<Result<ReadableStream<Uint8Array> | null, MeterProblem>> {
	try {
		const answer = ky(route.path.replace(/^\//, ''), {
			prefixUrl: origin,
			fetch: http,
			method: route.method,
			redirect: 'error',
			credentials: 'omit',
			cache: 'no-store',
			timeout: false,
			retry: 0,
			throwHttpErrors: false,
			signal,
			...(json === undefined ? {} : { json }),
			headers: {
				accept: 'text/event-stream, application/problem+json',
				authorization: `Bearer ${token}`,
				'user-agent': userAgent,
				...headers,
			},
		});
		const response = await untilAborted(answer, signal, hangUp);
		const { status } = response;
		if (nothingToHear.includes(status)) {
			await response.body?.cancel();
			return ok(null);
		}
		if (!response.ok) {
			const body = await readCapped(response, refusalByteLimit, signal).catch(() => null);
			return fail(problemFromAnswer({ status, headers: response.headers, body }, clock.now()));
		}
		if (response.body && isEventStream(response)) return ok(response.body);
		await response.body?.cancel();
		return fail({ kind: 'proxyOrTls' });
	} catch (error) {
		return fail(problemFromError(error));
	}
}

/** Nobody reads it any more, and as long as it may be read the service goes on speaking, for credits. */
function hangUp({ body }: Response): void {
	body?.cancel().catch(() => {});
}

/** HTML with a 200 is a captive portal or a proxy's own page. */
function isEventStream({ headers }: Response): boolean {
	return (headers.get('content-type') ?? '').toLowerCase().startsWith('text/event-stream');
}
