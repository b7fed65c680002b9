/**
 * One definition, two readings. Every body is written down once, as a function of a `Reading`:
 * - incoming (`incoming.ts`), the client's: unknown members are dropped, unknown enum values become
 *   'unknown', what only decorates may be missing; a missing critical member is an error with its path,
 *   never a zero.
 * - outgoing (`outgoing.ts`), the server's and the OpenAPI document's: exactly what is written, nothing
 *   else.
 */
import type * as z from 'zod/mini';
import type { Section } from './section';

/** What both readings have to offer. The types are the client's: a strict value fits them too. */
export interface Reading {
	object<S extends z.core.$ZodLooseShape>(shape: S): z.ZodMiniObject<S, z.core.$strip>;
	/** A nested body, in the same reading. */
	of<S extends z.ZodMiniType>(wire: Wire<S>): S;
	/** A closed list on the way out; on the way in anything else becomes 'unknown'. */
	openEnum<const V extends readonly [string, ...string[]]>(values: V): z.ZodMiniType<V[number] | 'unknown'>;
	/** `|null`: absent reads as null, a value of the wrong shape is an error. */
	orNull<T>(schema: z.ZodMiniType<T>): z.ZodMiniType<T | null>;
	/** `|null`, presentational: absent or misshapen reads as null, because the rest is worth more than this. */
	softNull<T>(schema: z.ZodMiniType<T>): z.ZodMiniType<T | null>;
	/** Presentational and always sent: absent or misshapen reads as the fallback. */
	soft<T>(schema: z.ZodMiniType<T>, fallback: T): z.ZodMiniType<T>;
	/** `?`: absent stays absent. Misshapen reads as absent. */
	optional<T>(schema: z.ZodMiniType<T>): OptionalMember<T>;
	/** Every item counts (money, history): one bad item is an error. */
	list<T>(item: z.ZodMiniType<T>): z.ZodMiniType<T[]>;
	/** A catalogue: a bad item is left out, the others stay. */
	catalogue<T>(item: z.ZodMiniType<T>): z.ZodMiniType<T[]>;
	/** A part that stands or falls on its own: on the way in, what does not decode becomes an error section. */
	section<T>(data: z.ZodMiniType<T>): z.ZodMiniType<Section<T>>;
	/** A promise between members, checked on the way out only; the client judges figures in `src/account`. */
	promise<S extends z.ZodMiniType>(schema: S, sentence: string, holds: (value: z.output<S>) => boolean): S;
}

export type OptionalMember<T> = z.ZodMiniOptional<z.ZodMiniType<T | undefined>>;

export interface Wire<S> {
	/** The name of the body in the OpenAPI document. */
	readonly name: string;
	read(reading: Reading): S;
}

export type AnyWire = Wire<z.ZodMiniType>;

/** The value a body decodes to. */
export type Decoded<W> = W extends Wire<infer S extends z.ZodMiniType> ? z.output<S> : never;

export function wire<S>(name: string, build: (reading: Reading) => S): Wire<S> {
	const built = new Map<Reading, S>();
	return {
		name,
		read(reading) {
			const known = built.get(reading);
			if (known !== undefined) return known;
			const schema = build(reading);
			built.set(reading, schema);
			return schema;
		},
	};
}
