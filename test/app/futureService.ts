/**
 * The app at a service that is years ahead: every enumeration of every answer has a value, and every object has members,
 * that did not exist when this was written, all at once.
 */

import { findRoute } from '../mock-server/http/findRoute';
import type { Handler } from '../support/fakeHttp';
import { shapeOf } from '../unit/fuzz/contractShape';
import { newerBodies } from '../unit/fuzz/newerService';
import { type AppUnderTest, openApp } from './appUnderTest';

/** Signed in, with every tab looked at once. */
export async function openAppOfTheFuture(scenario: string): Promise<AppUnderTest> {
	const opened = openApp({ scenario });
	const { network } = opened.world;
	network.handler = aged(network.handler);
	await opened.signIn();
	for (const tab of ['usage', 'billing', 'feedback', 'credits'] as const) {
		await opened.app.dispatch({ kind: 'showTab', tab });
		await opened.quiet();
	}
	return opened;
}

function aged(handler: Handler): Handler {
	return async request => {
		const response = await handler(request);
		const route = findRoute(request.method, new URL(request.url).pathname)?.route;
		const isJson = response.headers.get('content-type') === 'application/json';
		if (!route?.response || response.status !== 200 || !isJson) return response;
		const shape = shapeOf(route.response);
		let body: unknown = await response.json();
		for (const { what } of newerBodies(shape, body)) {
			if (what.startsWith('a member left out')) continue;
			body = [...newerBodies(shape, body)].find(newer => newer.what === what)?.body ?? body;
		}
		return Response.json(body, { headers: { date: response.headers.get('date') ?? '' } });
	};
}
