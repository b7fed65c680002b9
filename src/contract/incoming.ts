/** The client's reading: strict about what carries meaning, forgiving about everything else. */
import * as z from 'zod/mini';
import { openEnum } from './openEnum';
import { type Section, sectionUnion } from './section';
import type { Reading, Wire } from './wire';

const reading: Reading = {
	object: shape => z.object(shape),
	of: wire => wire.read(reading),
	openEnum,
	orNull: schema => z._default(z.nullable(schema), null),
	softNull: schema => z.catch(z.nullable(schema), null),
	soft: (schema, fallback) => z.catch(schema, () => fallback),
	optional: schema => z.optional(z.catch(z.optional(schema), undefined)),
	list: item => z.array(item),
	catalogue: item =>
		z.pipe(
			z.array(z.unknown()),
			z.transform(values =>
				values.flatMap(value => {
					const read = z.safeParse(item, value);
					return read.success ? [read.data] : [];
				}),
			),
		),
	section: data => {
		const union = sectionUnion(reading, data);
		return z.pipe(
			z.optional(z.unknown()),
			z.transform((value): Section<z.output<typeof data>> => {
				const read = z.safeParse(union, value);
				return read.success ? read.data : brokenSection(read.error.issues);
			}),
		);
	},
	promise: schema => schema,
};

function brokenSection(issues: readonly z.core.$ZodIssue[]) {
	const problem = { type: 'about:blank', title: '', status: 0, code: 'unknown' } as const;
	return { status: 'error', problem, brokenAt: describeMisfit('Section', issues).path } as const;
}

/** Where a body is not what the contract says. It names members and never carries a value. */
export interface Misfit {
	/** The body by its name in the contract. */
	readonly body: string;
	/** JSON pointer to the member, empty for the whole body. */
	readonly path: string;
	readonly reason: string;
}

export type DecodeResult<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly problem: Misfit };

export function decode<S extends z.ZodMiniType>(wire: Wire<S>, body: unknown): DecodeResult<z.output<S>> {
	const read = z.safeParse(wire.read(reading), body);
	if (read.success) return { ok: true, value: read.data };
	return { ok: false, problem: describeMisfit(wire.name, read.error.issues) };
}

export function describeMisfit(body: string, issues: readonly z.core.$ZodIssue[]): Misfit {
	const issue = issues[0];
	if (issue === undefined) return { body, path: '', reason: 'unreadable' };
	return { body, path: jsonPointer(issue.path), reason: issue.code };
}

/** RFC 6901 */
export function jsonPointer(path: readonly PropertyKey[]): string {
	return path.map(part => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
