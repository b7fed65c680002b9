import ky from 'ky';
import { routes } from '../../contract/routes';
import { readCapped } from '../../util/readCapped';
import { fail, ok, type Result } from '../../util/result';
import type { MeterProblem } from '../meterProblem';
import { problemFromAnswer } from '../problemFromAnswer';
import { problemFromError } from '../problemFromError';
import type { StreamWorld } from '../streamWorld';

const refusalByteLimit = 64 * 1024;

/** The body of one connection; null when the backend has nothing to tell here (204, or no such route). */
export async function openEvents(
	{ origin, http, clock, userAgent }: StreamWorld,
	{ token, after }: { readonly token: string; readonly after: number },
	signal: AbortSignal,
): Promise<Result<ReadableStream<Uint8Array> | null, MeterProblem>> {
	try {
		const response = await ky(routes.events.path.replace(/^\//, ''), {
			prefixUrl: origin,
			fetch: http,
			redirect: 'error',
			credentials: 'omit',
			cache: 'no-store',
			timeout: false,
			retry: 0,
			throwHttpErrors: false,
			signal,
			headers: {
				accept: 'text/event-stream, application/problem+json',
				authorization: `Bearer ${token}`,
				'user-agent': userAgent,
				'last-event-id': String(after),
			},
		});
		const { status, headers } = response;
		if (status === 204 || status === 404 || status === 410) {
			await response.body?.cancel();
			return ok(null);
		}
		if (!response.ok) {
			const body = await readCapped(response, refusalByteLimit).catch(() => null);
			return fail(problemFromAnswer({ status, headers, body }, clock.now()));
		}
		if (response.body && isEventStream(headers)) return ok(response.body);
		await response.body?.cancel();
		return fail({ kind: 'proxyOrTls' });
	} catch (error) {
		return fail(problemFromError(error));
	}
}

/** HTML with a 200 is a captive portal or a proxy's own page. */
function isEventStream(headers: Headers): boolean {
	return (headers.get('content-type') ?? '').toLowerCase().startsWith('text/event-stream');
}
