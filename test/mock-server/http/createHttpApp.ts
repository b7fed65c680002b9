/**
 * Every address of the mock but the control plane: the contract's routes, sign-in, the payment page, public
 * pages.
 */
import { type Context, Hono } from 'hono';
import { ContractBreach } from '../../../src/contract/outgoing';
import { type RouteName, routes } from '../../../src/contract/routes';
import { answerRoute } from './answerRoute';
import { answerChat } from './chat/answerChat';
import { answerEvents } from './events/answerEvents';
import { findRoute, findRoutes } from './findRoute';
import { accountRouteHandlers, publicHandlers } from './handlers/routeHandlers';
import type { MockParts } from './mockParts';
import { createCheckoutPages } from './pages/checkoutPages';
import { createPublicPages } from './pages/publicPages';
import { answerRefusal } from './refusal';
import type { Visit } from './visit';

export interface AppBindings {
	readonly visit: Visit;
}

type AppContext = Context<{ Bindings: AppBindings }>;

export function createHttpApp(parts: MockParts): Hono<{ Bindings: AppBindings }> {
	const app = new Hono<{ Bindings: AppBindings }>();
	const answer = async (name: RouteName, visit: Visit): Promise<Response> => {
		if (name === 'events') return answerEvents(parts, visit);
		if (name === 'chat') return answerChat(parts, visit);
		if (name === 'meta') return answerRoute(parts, name, routes.meta, visit, publicHandlers.meta);
		return answerRoute(parts, name, routes[name], visit, (call, caller) => {
			if (caller === null) return { ok: false, problem: { code: 'unauthenticated' } };
			const { account, scopes } = caller;
			return accountRouteHandlers[name]({ ...call, account, scopes });
		});
	};

	app.all('/v1/*', async c => {
		const { visit } = c.env;
		const found = findRoute(c.req.method, c.req.path);
		if (found !== undefined) return answer(found.name, visit);
		return refuseUnknown(c);
	});
	app.route('/', parts.oauth.routes);
	app.route('/', createCheckoutPages(parts));
	app.route('/', createPublicPages());
	app.notFound(c => refuseUnknown(c));
	app.onError((problem, c) => {
		const sentence =
			problem instanceof ContractBreach ? `Contract breach: ${problem.message}` : String(problem.stack);
		parts.reportBreach(`${c.req.method} ${c.req.path} ${sentence}`);
		return answerRefusal({ code: 'internal', detail: sentence }, c.env.visit.requestId);
	});
	return app;
}

function refuseUnknown(c: AppContext): Response {
	const { requestId } = c.env.visit;
	const methods = findRoutes(c.req.path).map(({ route }) => route.method);
	if (methods.length === 0) return answerRefusal({ code: 'not-found' }, requestId);
	return answerRefusal({ code: 'method-not-allowed' }, requestId, { allow: methods.join(', ') });
}
