/**
 * One exchange with the backend over ky: time limits, retries that cannot double an effect, a cap on the body, no
 * redirects. Reads are repeated on faults that pass; a write is repeated only because its idempotency key makes the
 * repeat harmless. 429 is never repeated here: whoever asked decides when to come back.
 */
import ky, { HTTPError } from 'ky';
import type { Clock } from '../platform/clock';
import type { Http } from '../platform/http';
import type { Random } from '../platform/random';
import type { Timers } from '../platform/timers';
import { readCapped } from '../util/readCapped';
import { fail, ok, type Result } from '../util/result';
import { untilAborted } from '../util/untilAborted';
import type { Departure } from './departure';
import type { MeterProblem } from './meterProblem';
import { problemFromAnswer } from './problemFromAnswer';
import { problemFromError } from './problemFromError';
import { askedWaitMs } from './retryAfter';

export interface Exchange {
	readonly method: 'GET' | 'POST';
	/** Starts with a slash. */
	readonly path: string;
	readonly token?: string;
	readonly knownTag?: string | null;
	readonly write?: { readonly idempotencyKey: string; readonly body: unknown };
	/** The body of a question that changes nothing, and so needs no key. */
	readonly question?: unknown;
}

export interface ReadAnswer {
	readonly isUnchanged: boolean;
	readonly body: unknown;
	readonly servedAt: number | null;
	readonly tag: string | null;
}

export type HttpChannel = (exchange: Exchange) => Promise<Result<ReadAnswer, MeterProblem>>;

const answerByteLimit = 256 * 1024;
const attemptLimitMs = 10_000;
const readLimitMs = 25_000;
const writeLimitMs = 45_000;
const longestRetryWaitMs = 5_000;

export function createHttpChannel(world: {
	readonly origin: string;
	readonly http: Http;
	readonly clock: Clock;
	readonly timers: Timers;
	readonly random: Random;
	readonly userAgent: string;
	readonly departure: Departure;
}): HttpChannel {
	const client = ky.create({
		prefixUrl: world.origin,
		fetch: world.http,
		redirect: 'error',
		credentials: 'omit',
		cache: 'no-store',
		timeout: attemptLimitMs,
		throwHttpErrors: status => status !== 304 && (status < 200 || status > 299),
		retry: {
			limit: 2,
			methods: ['get', 'post'],
			statusCodes: [408, 500, 502, 503, 504],
			afterStatusCodes: [],
			retryOnTimeout: true,
			delay: attempt => world.random.fraction() * Math.min(8_000, 500 * 2 ** attempt),
			shouldRetry: ({ error }) => (asksForLongWait(error, world.clock.now()) ? false : undefined),
		},
	});

	return async exchange => {
		const limit = new AbortController();
		const following = world.departure.follow(limit);
		const timer = world.timers.after(exchange.write ? writeLimitMs : readLimitMs, () =>
			limit.abort(new DOMException('time is over', 'TimeoutError')),
		);
		try {
			const answer = client(exchange.path.replace(/^\//, ''), {
				method: exchange.method,
				headers: headersOf(exchange, world.userAgent),
				signal: limit.signal,
				...bodyOf(exchange),
			});
			return await readAnswer(exchange, await untilAborted(answer, limit.signal), limit.signal);
		} catch (error) {
			if (!(error instanceof HTTPError)) return fail(problemFromError(error));
			const body = await readCapped(error.response, answerByteLimit, limit.signal).catch(() => null);
			const refused = { status: error.response.status, headers: error.response.headers, body };
			return fail(problemFromAnswer(refused, world.clock.now()));
		} finally {
			timer.dispose();
			following.dispose();
		}
	};
}

function bodyOf({ write, question }: Exchange): { json?: unknown } {
	if (write) return { json: write.body };
	return question === undefined ? {} : { json: question };
}

function headersOf(exchange: Exchange, userAgent: string): Record<string, string> {
	return {
		accept: 'application/json, application/problem+json',
		'user-agent': userAgent,
		...(exchange.token === undefined ? {} : { authorization: `Bearer ${exchange.token}` }),
		...(exchange.knownTag ? { 'if-none-match': exchange.knownTag } : {}),
		...(exchange.write ? { 'idempotency-key': exchange.write.idempotencyKey } : {}),
	};
}

async function readAnswer(
	exchange: Exchange,
	response: Response,
	signal: AbortSignal,
): Promise<Result<ReadAnswer, MeterProblem>> {
	const { headers } = response;
	const servedAt = Date.parse(headers.get('date') ?? '');
	const answer = {
		isUnchanged: response.status === 304,
		servedAt: Number.isNaN(servedAt) ? null : servedAt,
		tag: headers.get('etag'),
	};
	if (answer.isUnchanged) return ok({ ...answer, body: null });
	// HTML with a 200 is a captive portal or a proxy's own page.
	if (!(headers.get('content-type') ?? '').toLowerCase().startsWith('application/json'))
		return fail({ kind: 'proxyOrTls' });
	const text = await readCapped(response, answerByteLimit, signal);
	const broken = fail({ kind: 'contractBroken', route: exchange.path, path: '' } as const);
	if (text === null) return broken;
	try {
		return ok({ ...answer, body: JSON.parse(text) });
	} catch {
		return broken;
	}
}

function asksForLongWait(error: unknown, now: number): boolean {
	if (!(error instanceof HTTPError)) return false;
	const waitMs = askedWaitMs(error.response.headers.get('retry-after'), now);
	return waitMs !== null && waitMs > longestRetryWaitMs;
}
