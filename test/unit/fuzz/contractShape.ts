/**
 * Where a body has open enumerations and members that may be missing, found out from the contract itself: it is read
 * a third way, by which every schema is still one, and remembers what it stands for.
 */
import * as z from 'zod/mini';
import { openEnum } from '../../../src/contract/openEnum';
import { sectionUnion } from '../../../src/contract/section';
import type { AnyWire, Reading } from '../../../src/contract/wire';

export type Shape =
	| { readonly kind: 'object'; readonly members: Readonly<Record<string, Shape>> }
	| { readonly kind: 'list'; readonly item: Shape }
	| { readonly kind: 'section'; readonly data: Shape }
	| { readonly kind: 'maybe'; readonly of: Shape }
	| { readonly kind: 'enumeration' }
	| { readonly kind: 'other' };

export function shapeOf(wire: AnyWire): Shape {
	return shapeFor(wire.read(shaping));
}

const shapes = new WeakMap<object, Shape>();
const shapeFor = (schema: object): Shape => shapes.get(schema) ?? { kind: 'other' };

function standsFor<S extends object>(schema: S, shape: Shape): S {
	shapes.set(schema, shape);
	return schema;
}

const shaping: Reading = {
	object: shape => {
		const members = Object.entries(shape).map(([name, schema]) => [name, shapeFor(schema)] as const);
		return standsFor(z.object(shape), { kind: 'object', members: Object.fromEntries(members) });
	},
	of: wire => wire.read(shaping),
	openEnum: values => standsFor(openEnum(values), { kind: 'enumeration' }),
	orNull: schema => standsFor(z._default(z.nullable(schema), null), maybe(schema)),
	softNull: schema => standsFor(z.catch(z.nullable(schema), null), maybe(schema)),
	soft: (schema, fallback) =>
		standsFor(
			z.catch(schema, () => fallback),
			maybe(schema),
		),
	optional: schema => standsFor(z.optional(z.catch(z.optional(schema), undefined)), maybe(schema)),
	list: item => standsFor(z.array(item), { kind: 'list', item: shapeFor(item) }),
	catalogue: item => standsFor(z.array(item), { kind: 'list', item: shapeFor(item) }),
	section: data => standsFor(sectionUnion(shaping, data), { kind: 'section', data: shapeFor(data) }),
	promise: schema => schema,
};

function maybe(schema: object): Shape {
	return { kind: 'maybe', of: shapeFor(schema) };
}
