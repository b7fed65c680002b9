/**
 * The server's reading: a body is exactly what the contract writes down. Used by the mock and the OpenAPI
 * document.
 */
import * as z from 'zod/mini';
import { describeMisfit } from './incoming';
import { lazySchema } from './lazySchema';
import { sectionUnion } from './section';
import type { Reading, Wire } from './wire';

const openEnums = new WeakSet<object>();

const reading: Reading = {
	object: shape => z.strictObject(shape),
	of: strictSchema,
	openEnum: values => {
		const schema = z.enum(values);
		openEnums.add(schema);
		return schema;
	},
	orNull: schema => z.nullable(schema),
	softNull: schema => z.nullable(schema),
	soft: schema => schema,
	optional: schema => z.optional(schema),
	list: item => z.array(item),
	catalogue: item => z.array(item),
	section: data => sectionUnion(reading, data),
	promise: (schema, sentence, holds) => schema.check(z.refine(holds, { error: sentence })),
};

/** Every strict schema built so far, under the name of its body: what an OpenAPI document needs. */
export const namedBodies = lazySchema(() => z.registry<{ id: string }>());

export function strictSchema<S extends z.ZodMiniType>(wire: Wire<S>): S {
	const schema = wire.read(reading);
	if (!namedBodies().has(schema)) namedBodies().add(schema, { id: wire.name });
	return schema;
}

/** Whether values may be added to this enumeration without a new version of the contract. */
export function isOpenEnum(schema: unknown): boolean {
	return typeof schema === 'object' && schema !== null && openEnums.has(schema);
}

/** A body that leaves against the contract is a bug of the server, so it throws. */
export class ContractBreach extends Error {}

export function encodeStrict<S extends z.ZodMiniType>(wire: Wire<S>, value: unknown): z.output<S> {
	const read = z.safeParse(strictSchema(wire), value);
	if (read.success) return read.data;
	const { path } = describeMisfit(wire.name, read.error.issues);
	throw new ContractBreach(
		`${wire.name}${path}: ${read.error.issues.map(issue => issue.message).join('; ')}`,
	);
}
