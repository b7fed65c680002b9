/** `/__mock/*`: the control plane over HTTP, for tests that drive the mock from another process. */
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import type { Result } from '../../../../src/util/result';
import { faultSchema } from '../../faults/fault';
import { UnknownScenario } from '../../mockWorld';
import { scenarios } from '../../scenarios';
import { answerRefusal, type Refusal } from '../refusal';
import { controlBodies } from './controlBodies';
import type { MockControl } from './mockControl';

const requestId = 'mock-control';

export function createControlApp(control: MockControl): Hono {
	const app = new Hono().basePath('/__mock');

	/** A command with a body: read, carried out, answered with what it gave. */
	const command = <S extends z.ZodMiniType>(path: string, schema: S, run: (body: z.output<S>) => unknown) =>
		app.post(path, async c => {
			const read = z.safeParse(schema, await c.req.json().catch(() => ({})));
			if (!read.success) return refuseBody(read.error);
			return c.json({ ok: true, ...asMembers(await run(read.data)) });
		});
	const order = (path: string, run: () => void) =>
		app.post(path, c => {
			run();
			return c.json({ ok: true });
		});
	const tell = (c: Context, outcome: Result<unknown, Refusal>) =>
		outcome.ok ? c.json(asMembers(outcome.value)) : answerRefusal(outcome.problem, requestId);

	command('/clock', controlBodies.clock, body => {
		if ('advanceMs' in body) control.advance(body.advanceMs);
		else control.setNow(Date.parse(body.setAt));
		return { now: new Date(control.now()).toISOString() };
	});
	command('/scenario', controlBodies.scenario, ({ name }) => control.startScenario(name));
	command('/features', controlBodies.features, body => control.setFeatures(body));
	command('/rate-limits', controlBodies.rateLimits, body => control.setRateLimits(body));
	command('/voice', controlBodies.voice, body => control.setVoice(body));
	command('/faults', faultSchema, body => control.addFault(body));
	command('/sessions', controlBodies.sessions, ({ accountId }) => control.issueSession(accountId));
	app.post('/requests', async c => {
		const read = z.safeParse(controlBodies.requests, await c.req.json().catch(() => ({})));
		return read.success ? tell(c, control.record(read.data)) : refuseBody(read.error);
	});
	app.post('/checkout/:id/complete', c => tell(c, control.completeCheckout(c.req.param('id'))));
	app.post('/checkout/:id/fail', c => tell(c, control.failCheckout(c.req.param('id'))));
	order('/sessions/end', () => control.oauth.endAllSessions());
	order('/tokens/expire', () => control.oauth.expireAccessTokens());
	order('/streams/close', () => control.closeStreams());
	order('/reset', () => control.reset());

	app.get('/state', c => c.json(control.state()));
	app.get('/faults', c => c.json({ faults: control.faults() }));
	app.get('/exchanges', c => c.json({ exchanges: control.exchanges() }));
	app.get('/scenarios', c =>
		c.json({ scenarios: scenarios.map(({ name, description }) => ({ name, description })) }),
	);
	app.delete('/faults', c => {
		control.clearFaults();
		return c.json({ ok: true });
	});
	app.delete('/exchanges', c => {
		control.clearExchanges();
		return c.json({ ok: true });
	});

	app.notFound(() => answerRefusal({ code: 'not-found' }, requestId));
	app.onError(problem => {
		if (problem instanceof UnknownScenario) {
			return answerRefusal({ code: 'not-found', detail: problem.message }, requestId);
		}
		return answerRefusal({ code: 'internal', detail: String(problem.stack) }, requestId);
	});
	return app;
}

function refuseBody(error: z.core.$ZodError): Response {
	return answerRefusal({ code: 'malformed-request', detail: z.prettifyError(error) }, requestId);
}

function asMembers(value: unknown): object {
	return typeof value === 'object' && value !== null ? value : {};
}
