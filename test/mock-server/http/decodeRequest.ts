import * as z from 'zod/mini';
import { jsonPointer } from '../../../src/contract/incoming';
import { strictSchema } from '../../../src/contract/outgoing';
import type { Wire } from '../../../src/contract/wire';
import { ok, type Result } from '../../../src/util/result';
import { type Refusal, refuse } from './refusal';

/** Requests are read strictly: a member nobody knows is more likely a mistake than a wish. */
export function decodeRequest<S extends z.ZodMiniType>(
	wire: Wire<S>,
	body: unknown,
): Result<z.output<S>, Refusal> {
	const read = z.safeParse(strictSchema(wire), body);
	if (read.success) return ok(read.data);
	return refuse('validation-error', { errors: read.error.issues.flatMap(describeIssue) });
}

function describeIssue(issue: z.core.$ZodIssue): { pointer: string; message: string }[] {
	if (issue.code === 'unrecognized_keys') {
		return issue.keys.map(key => ({
			pointer: jsonPointer([...issue.path, key]),
			message: 'There is no such member.',
		}));
	}
	return [{ pointer: jsonPointer(issue.path), message: messages[issue.code] ?? 'This is not valid.' }];
}

const messages: Readonly<Record<string, string>> = {
	invalid_type: 'This is missing or of the wrong type.',
	too_big: 'This is too long or too much.',
	too_small: 'This is too short or too little.',
	invalid_format: 'This is not in the right form.',
	invalid_value: 'This is not one of the possible values.',
	invalid_union: 'This is not one of the possible kinds.',
};
