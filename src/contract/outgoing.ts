/** The server's reading: a body is exactly what the contract writes down. Used by the mock and the OpenAPI document. */
import * as z from 'zod/mini';
import { describeMisfit } from './incoming';
import { sectionUnion } from './section';
import type { Reading, Wire } from './wire';

const reading: Reading = {
	object: shape => z.strictObject(shape),
	of: wire => wire.read(reading),
	openEnum: values => z.enum(values),
	orNull: schema => z.nullable(schema),
	softNull: schema => z.nullable(schema),
	soft: schema => schema,
	optional: schema => z.optional(schema),
	list: item => z.array(item),
	catalogue: item => z.array(item),
	section: data => sectionUnion(reading, data),
	promise: (schema, sentence, holds) => schema.check(z.refine(holds, { error: sentence })),
};

export function strictSchema<S>(wire: Wire<S>): S {
	return wire.read(reading);
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
