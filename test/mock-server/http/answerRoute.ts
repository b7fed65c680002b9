/**
 * One route from request to response, in this order: feature, token and scope, quota, query, key, body, the
 * work, the check of what leaves, the entity tag.
 */
import type * as z from 'zod/mini';
import { encodeStrict } from '../../../src/contract/outgoing';
import type { Route, RouteName } from '../../../src/contract/routes';
import type { Wire } from '../../../src/contract/wire';
import { ok, type Result } from '../../../src/util/result';
import { answerKeyed } from './answerKeyed';
import { authorize, type Caller } from './authorize';
import type { Call } from './call';
import { entityTagOf, isTagListed } from './entityTag';
import { featureOfRoute } from './features';
import type { MockParts } from './mockParts';
import { readQuery } from './queryValues';
import type { RateLimitPolicy } from './rateLimits';
import { readJsonBody } from './readJsonBody';
import { answerRefusal, type Refusal } from './refusal';
import type { Visit } from './visit';

export interface PlainRoute extends Route {
	readonly response: Wire<z.ZodMiniType>;
}

/** Answers with the checked body of a route, or with a problem document. */
export async function answerRoute(
	parts: MockParts,
	name: RouteName,
	route: PlainRoute,
	visit: Visit,
	work: (call: Call, caller: Caller | null) => Result<unknown, Refusal>,
): Promise<Response> {
	return admit(parts, name, route, visit, async (call, caller) => {
		const send = (): Response => {
			const outcome = work(call, caller);
			if (!outcome.ok) return answerRefusal(outcome.problem, visit.requestId);
			return answerBody(name, route, visit.request, encodeStrict(route.response, outcome.value));
		};
		if (!route.keyed || caller === null) return send();
		return answerKeyed(
			parts,
			visit,
			{ accountId: caller.account.accountId, path: route.path, body: call.body },
			send,
		);
	});
}

/** Everything that is the same for a plain answer and for a stream. */
export async function admit(
	parts: MockParts,
	name: RouteName,
	route: Route,
	visit: Visit,
	proceed: (call: Call, caller: Caller | null) => Promise<Response>,
): Promise<Response> {
	const { request, requestId, url } = visit;
	const now = parts.clock.now();
	const feature = featureOfRoute[name];
	if (feature !== undefined && !parts.features()[feature])
		return answerRefusal({ code: 'not-found' }, requestId);

	const caller = await identify(parts, route, request, now);
	if (!caller.ok) return answerRefusal(caller.problem, requestId);

	const quota = parts.rateLimits.take(policyOf(name, route), caller.value?.account.accountId ?? 'anyone');
	for (const [header, value] of Object.entries(quota.headers)) visit.headers.set(header, value);
	if (!quota.isWithin) {
		return answerRefusal({ code: 'rate-limited' }, requestId, { retryAfterS: quota.resetInS });
	}

	const query = readQuery(url.searchParams, route.query ?? {});
	if (!query.ok) return answerRefusal(query.problem, requestId);
	const body = route.method === 'POST' ? await readJsonBody(request) : ok(undefined);
	if (!body.ok) return answerRefusal(body.problem, requestId);

	const { member, brokenSections } = visit;
	return proceed(
		{ parts, now, requestId, query: query.value, body: body.value, member, brokenSections },
		caller.value,
	);
}

async function identify(
	parts: MockParts,
	{ scope }: Route,
	request: Request,
	now: number,
): Promise<Result<Caller | null, Refusal>> {
	if (scope === undefined) return ok(null);
	return authorize(parts, request.headers.get('authorization'), scope, now);
}

function policyOf(name: RouteName, route: Route): RateLimitPolicy {
	if (name === 'chat') return 'models';
	return route.keyed ? 'write' : 'read';
}

function answerBody(name: RouteName, route: Route, request: Request, body: unknown): Response {
	const text = JSON.stringify(body);
	const headers = new Headers({ 'Content-Type': 'application/json' });
	if (!route.conditional) {
		headers.set('Cache-Control', 'no-store');
		return new Response(text, { status: route.status, headers });
	}
	const tag = entityTagOf(name, text);
	headers.set('ETag', tag);
	headers.set('Cache-Control', route.scope === undefined ? 'public, max-age=300' : 'private, no-cache');
	if (route.scope !== undefined) headers.set('Vary', 'Authorization');
	if (!isTagListed(request.headers.get('if-none-match'), tag)) {
		return new Response(text, { status: route.status, headers });
	}
	headers.delete('Content-Type');
	return new Response(null, { status: 304, headers });
}
