import type * as z from 'zod/mini';
import type { ProblemCode } from '../../../src/contract/problem';
import type { Wire } from '../../../src/contract/wire';
import type { Result } from '../../../src/util/result';
import type { Account } from '../account/account';
import { decodeRequest } from './decodeRequest';
import type { MockParts } from './mockParts';
import type { QueryValues } from './queryValues';
import type { Refusal } from './refusal';

/** A request that is allowed and readable, on its way to what answers it. */
export interface Call {
	readonly parts: MockParts;
	readonly now: number;
	readonly requestId: string;
	readonly query: QueryValues;
	/** A member of the path. */
	member(name: string): string;
	readonly body: unknown;
	/** Sections of the overview that a fault makes fail, with their problem code. */
	readonly brokenSections: ReadonlyMap<string, ProblemCode>;
}

export interface AccountCall extends Call {
	readonly account: Account;
	readonly scopes: readonly string[];
}

/** The outcome is the body of the answer, or why there is none. */
export type PublicHandler = (call: Call) => Result<unknown, Refusal>;
export type AccountHandler = (call: AccountCall) => Result<unknown, Refusal>;

/**
 * A handler of a request body: what does not fit the schema is a `validation-error` with every fault in it.
 */
export function taking<S extends z.ZodMiniType>(
	request: Wire<S>,
	handle: (body: z.output<S>, call: AccountCall) => Result<unknown, Refusal>,
): AccountHandler {
	return call => {
		const read = decodeRequest(request, call.body);
		return read.ok ? handle(read.value, call) : read;
	};
}
