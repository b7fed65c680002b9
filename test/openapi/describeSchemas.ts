/** `components.schemas`: every strict body by name, in JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
import * as z from 'zod/mini';
import { chatChunkSchema } from '../../src/contract/chat';
import { eventSchemas } from '../../src/contract/events';
import { isOpenEnum, namedBodies, strictSchema } from '../../src/contract/outgoing';
import { problemSchema } from '../../src/contract/problem';
import { type Route, routes } from '../../src/contract/routes';
import type { Descriptions } from './docComments';

type JsonSchema = z.core.JSONSchema.BaseSchema;

export function schemaRef(name: string): string {
	return `#/components/schemas/${name}`;
}

export function describeSchemas(descriptions: Descriptions): Record<string, JsonSchema> {
	const roots: Route[] = Object.values(routes);
	const bodies = [
		...roots.flatMap(route => [route.request, route.response]),
		...Object.values(eventSchemas),
		problemSchema,
		chatChunkSchema,
	];
	for (const body of bodies) if (body !== undefined) strictSchema(body);
	const { schemas } = z.toJSONSchema(namedBodies(), {
		uri: schemaRef,
		override: ({ zodSchema, jsonSchema }) => {
			if (isOpenEnum(zodSchema)) jsonSchema['x-extensible-enum'] = true;
			if (jsonSchema.format === 'date-time') jsonSchema.pattern = 'Z$';
			if (jsonSchema.format === 'date') delete jsonSchema.pattern;
			if (jsonSchema.type === 'integer') jsonSchema.format = 'int64';
		},
	});
	const names = Object.keys(schemas).sort();
	return Object.fromEntries(names.map(name => [name, polish(name, schemas[name], descriptions)]));
}

/** A request is taken as it is written; an answer may grow members, and a client must not mind. */
function polish(name: string, schema: JsonSchema | undefined, descriptions: Descriptions): JsonSchema {
	if (schema === undefined) return {};
	const { $schema: _dialect, $id: _id, ...rest } = schema;
	if (!name.endsWith('Input')) letGrow(rest);
	describeMembers(name, rest, descriptions);
	const description = descriptions.get(name);
	return description === undefined ? rest : { description, ...rest };
}

function letGrow(schema: JsonSchema): void {
	if (schema.additionalProperties === false) delete schema.additionalProperties;
	for (const child of children(schema)) letGrow(child);
}

function describeMembers(body: string, schema: JsonSchema, descriptions: Descriptions): void {
	for (const [name, member] of Object.entries(schema.properties ?? {})) {
		const description = descriptions.get(`${body}.${name}`);
		if (description !== undefined && typeof member === 'object') member.description = description;
	}
	for (const child of children(schema)) describeMembers(body, child, descriptions);
}

function children(schema: JsonSchema): JsonSchema[] {
	const items = Array.isArray(schema.items) ? schema.items : [schema.items];
	const nested = [
		...Object.values(schema.properties ?? {}),
		...items,
		...(schema.anyOf ?? []),
		...(schema.oneOf ?? []),
	];
	return nested.filter(child => typeof child === 'object');
}
