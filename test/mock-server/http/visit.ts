import type { ProblemCode } from '../../../src/contract/problem';

/** One request on its way through the server. */
export interface Visit {
	readonly request: Request;
	readonly url: URL;
	readonly requestId: string;
	/** Set on the response, whatever it comes to be. */
	readonly headers: Headers;
	member(name: string): string;
	/** What faults ask for in the middle of the work. */
	readonly brokenSections: ReadonlyMap<string, ProblemCode>;
	/** Holds a keyed request between the claim of its key and the work. */
	pause(): Promise<void>;
}
