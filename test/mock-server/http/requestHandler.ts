/**
 * The outermost layer: gives a request its id, lets it run into its fault, writes it down, dates the
 * answer.
 */
import type { Hono } from 'hono';
import type { ExchangeLog } from '../exchangeLog';
import { isProblemCode } from '../faults/fault';
import type { FaultQueue } from '../faults/faultQueue';
import { waitFor, withFault } from '../faults/withFault';
import type { AppBindings } from './createHttpApp';
import { findRoute } from './findRoute';
import type { MockParts } from './mockParts';
import type { Visit } from './visit';

interface Outermost {
	readonly parts: MockParts;
	readonly faults: FaultQueue;
	readonly exchanges: ExchangeLog;
	readonly app: Hono<{ Bindings: AppBindings }>;
}

export function createRequestHandler({ parts, faults, exchanges, app }: Outermost) {
	let count = 0;

	return async (request: Request): Promise<Response> => {
		const url = new URL(request.url);
		const found = findRoute(request.method, url.pathname);
		const route = found?.name ?? null;
		const requestId = `req_${String(++count).padStart(6, '0')}`;
		const fault = faults.take(request.method, url.pathname, route);
		const at = new Date(parts.clock.now()).toISOString();
		const close = exchanges.open(request, { at, route, requestId, fault: fault?.kind ?? null });

		const brokenSection = fault?.kind === 'section' ? (fault.section ?? 'usage') : null;
		const sectionCode =
			fault?.code !== undefined && isProblemCode(fault.code) ? fault.code : 'upstream-unavailable';
		const visit: Visit = {
			request,
			url,
			requestId,
			headers: new Headers({ 'Request-Id': requestId, Date: new Date(parts.clock.now()).toUTCString() }),
			member: name => found?.members.get(name) ?? '',
			brokenSections: new Map(brokenSection === null ? [] : [[brokenSection, sectionCode]]),
			pause: async () => {
				if (fault?.when === 'during') await waitFor(parts.timers, fault.delayMs ?? 0);
			},
		};
		const work = async () => {
			const response = await app.fetch(request, { visit });
			if (request.method !== 'GET') parts.streams.watch();
			return response;
		};
		try {
			const response =
				fault === null ? await work() : await withFault({ fault, timers: parts.timers, requestId, work });
			close(response.status);
			return withHeaders(response, visit.headers);
		} catch (lost) {
			close(0);
			throw lost;
		}
	};
}

function withHeaders(response: Response, extra: Headers): Response {
	const headers = new Headers(response.headers);
	for (const [name, value] of extra) headers.set(name, value);
	return new Response(response.body, { status: response.status, headers });
}
