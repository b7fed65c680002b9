import * as z from 'zod/mini';
import { type Problem, problemSchema } from './problem';
import type { Reading } from './wire';

/**
 * F3. One part of the overview, alive or not on its own. The client also reads `error` where a section is
 * missing or is not what the contract says; `brokenAt` is then the JSON pointer of the member, within the
 * section.
 */
export type Section<T> =
	| { status: 'ok'; data: T }
	| { status: 'error'; problem: Problem; brokenAt?: string | undefined }
	| { status: 'notApplicable' };

export function sectionUnion<T>(r: Reading, data: z.ZodMiniType<T>) {
	return z.discriminatedUnion('status', [
		r.object({ status: z.literal('ok'), data }),
		r.object({ status: z.literal('error'), problem: r.of(problemSchema) }),
		r.object({ status: z.literal('notApplicable') }),
	]);
}
