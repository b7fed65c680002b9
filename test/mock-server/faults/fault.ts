/**
 * What can go wrong on purpose.
 * - `status`: a problem document (or any status) instead of the answer. `delay`: later. `reset`: the
 *   connection dies.
 * - `truncate`: the connection dies in the middle of the body. `slowBody`: it comes in drips, or stops.
 * - `malformed`: JSON that is none. `html`: the page of a captive portal. `wrongType`: a member or the
 *   content type is not what the contract says. `gzipBomb`: far more than was expected. `redirect`:
 *   somewhere else.
 * - `section`: one section of the overview fails.
 */
import * as z from 'zod/mini';
import { type ProblemCode, problemStatus } from '../../../src/contract/problem';

export const faultSchema = z.strictObject({
	/** A route's name, a path with or without its method (`POST /oauth/token`), or `*`. */
	route: z.string(),
	kind: z.enum([
		'status',
		'delay',
		'reset',
		'truncate',
		'malformed',
		'html',
		'slowBody',
		'gzipBomb',
		'redirect',
		'wrongType',
		'section',
	]),
	/** How many requests it hits; null for all from now on. */
	times: z._default(z.nullable(z.int().check(z.minimum(1))), 1),
	/** How many requests pass before the first hit. */
	skip: z._default(z.int().check(z.minimum(0)), 0),
	/**
	 * `before`: the work is not done. `after`: it is done and the answer is lost. `during` (delay of a keyed
	 * request): the key is claimed and the work still to come.
	 */
	when: z._default(z.enum(['before', 'during', 'after']), 'before'),
	/** Of `status`, `html`, `redirect` and `malformed`. */
	status: z.optional(z.int().check(z.minimum(200), z.maximum(599))),
	/** Of `status` and `section`. */
	code: z.optional(z.string().check(z.refine(isProblemCode, { error: 'not a problem code' }))),
	retryAfterS: z.optional(z.int().check(z.minimum(0))),
	/** Of `delay`, and between the drips of `slowBody`; null in `slowBody` for a body that never goes on. */
	delayMs: z._default(z.nullable(z.int().check(z.minimum(0))), 1000),
	/** Of `gzipBomb`: how long the body is once unpacked. */
	bytes: z._default(z.int().check(z.minimum(1)), 64 * 1024 * 1024),
	/** Of `redirect`. */
	location: z._default(z.string(), 'https://elsewhere.invalid/'),
	/**
	 * Of `wrongType`: the member that gets `value`. The first number of the body if neither it nor a type is
	 * given.
	 */
	pointer: z.optional(z.string()),
	value: z.optional(z.unknown()),
	/** Of `wrongType`. */
	contentType: z.optional(z.string()),
	/** Of `section`: `profile`, `usage`, … */
	section: z.optional(z.string()),
});

export type Fault = z.output<typeof faultSchema>;
export type FaultInput = z.input<typeof faultSchema>;

export function isProblemCode(text: string): text is ProblemCode {
	return Object.hasOwn(problemStatus, text);
}
