/**
 * One route as an OpenAPI operation: parameters, bodies, headers, and the problems it may answer with by
 * status.
 */
import { chatChunkSchema } from '../../src/contract/chat';
import { eventSchemas } from '../../src/contract/events';
import type { QueryParam } from '../../src/contract/queryParam';
import type { Route } from '../../src/contract/routes';
import { headersOf, problemAnswersOf } from './describeAnswers';
import { schemaRef } from './describeSchemas';
import type { Json, JsonObject } from './json';

export function describeOperation(name: string, route: Route): JsonObject {
	const parameters = describeParameters(name, route);
	return {
		operationId: name,
		summary: route.summary,
		security: route.scope === undefined ? [] : [{ oauth2: [route.scope] }],
		...(parameters.length > 0 ? { parameters } : {}),
		...(route.request === undefined
			? {}
			: { requestBody: { required: true, content: jsonOf(route.request.name) } }),
		responses: describeResponses(name, route),
	};
}

function describeParameters(name: string, route: Route): Json[] {
	const members = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, member = '']) => ({
		name: member,
		in: 'path',
		required: true,
		schema: { type: 'string' },
	}));
	const query = Object.entries(route.query ?? {}).map(([param, rule]) => ({
		name: param,
		in: 'query',
		schema: describeQueryParam(rule),
	}));
	const headers = [
		...(route.keyed ? ['IdempotencyKey'] : []),
		...(route.conditional ? ['IfNoneMatch'] : []),
		...(name === 'events' ? ['LastEventId'] : []),
		...(name === 'chat' ? ['CreditbarOperation', 'CreditbarSession'] : []),
	].map(header => ({ $ref: `#/components/parameters/${header}` }));
	return [...members, ...query, ...headers];
}

function describeQueryParam(rule: QueryParam): JsonObject {
	switch (rule.type) {
		case 'integer':
			return { type: 'integer', minimum: rule.minimum, maximum: rule.maximum, default: rule.default };
		case 'choice':
			return {
				type: 'string',
				enum: rule.values,
				...(rule.default === undefined ? {} : { default: rule.default }),
			};
		case 'day':
			return { type: 'string', format: 'date' };
		case 'text':
			return { type: 'string', minLength: 1, maxLength: rule.maxLength };
	}
}

function describeResponses(name: string, route: Route): JsonObject {
	return {
		[route.status]: {
			description: 'Success',
			headers: headersOf(
				...(route.conditional ? ['ETag', 'Cache-Control'] : []),
				...(route.keyed ? ['Idempotency-Replayed'] : []),
			),
			content: successContent(name, route),
		},
		...(name === 'events'
			? { 204: { description: 'There is no stream here; do not come back', headers: headersOf() } }
			: {}),
		...(route.conditional ? { 304: { $ref: '#/components/responses/not-modified' } } : {}),
		...Object.fromEntries(
			problemAnswersOf(route).map(({ name: answer, status }) => [
				status,
				{ $ref: `#/components/responses/${answer}` },
			]),
		),
	};
}

function successContent(name: string, route: Route): JsonObject {
	const json = route.response === undefined ? {} : jsonOf(route.response.name);
	if (name === 'chat') return { ...json, 'text/event-stream': streamOf({ data: chatChunkSchema.name }) };
	if (name !== 'events') return json;
	const events = Object.entries(eventSchemas).map(([event, schema]) => [event, schema.name] as const);
	return { 'text/event-stream': streamOf(Object.fromEntries(events)) };
}

/** OpenAPI 3.1 has no words for server-sent events, so what each `data` holds stands in an extension. */
function streamOf(events: Readonly<Record<string, string>>): JsonObject {
	const refs = Object.entries(events).map(([event, body]) => [event, { $ref: schemaRef(body) }] as const);
	return { schema: { type: 'string' }, 'x-event-data': Object.fromEntries(refs) };
}

function jsonOf(body: string): JsonObject {
	return { 'application/json': { schema: { $ref: schemaRef(body) } } };
}
