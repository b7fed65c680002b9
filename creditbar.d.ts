/**
 * What Creditbar offers to other extensions. Copy this file into your own extension for the types; docs/api.md has an
 * example. All amounts are credits, not micro-credits, and nothing here says whose account it is.
 */
import type { Event } from 'vscode';

/** `vscode.extensions.getExtension('creditbar.creditbar').exports`, once the extension is active. */
export interface CreditbarExports {
	/** Throws a `RangeError` that names the known versions when this Creditbar does not have the one asked for. */
	getAPI(version: 1): CreditbarApi;
}

export interface CreditbarApi {
	/** The last reading; undefined while nobody is signed in, nothing was read yet, or it is over a day old. */
	readonly balance: CreditBalance | undefined;
	/** The balance reads differently now. A newer reading of the same figures is no event. */
	readonly onDidChangeBalance: Event<CreditBalance | undefined>;
	/**
	 * What a request to a model would cost. Nothing is spent and nothing is set aside. Rejects with a `CreditbarError`.
	 */
	estimate(request: CostRequest): Promise<CostEstimate>;
	/**
	 * Your extension just spent credits of this account: Creditbar reads the balance anew, soon and not more often than
	 * every 15 seconds. `balance` is the JSON text of `usage.balance` in the service's answer, if you have it: a
	 * balance that Creditbar knows already is not read again. It is never shown and never believed otherwise.
	 */
	noteSpent(balance?: string): void;
}

/** A frozen value of one moment. */
export interface CreditBalance {
	/** What can be spent, of all kinds of credits. Undefined while the user hides the figures. */
	readonly spendable: number | undefined;
	/** The allowance of this period. Undefined while the user hides the figures, or when they do not add up. */
	readonly allowance: CreditAllowance | undefined;
	/** Nothing is counted down. */
	readonly unlimited: boolean;
	/** As the service says; what it may say one day and this version does not know is `unknown`. */
	readonly status: 'ok' | 'low' | 'exhausted' | 'unknown';
	/** RFC 3339 in UTC; undefined when there is none. */
	readonly resetAt: string | undefined;
	/** RFC 3339 in UTC: when the service was last asked successfully. */
	readonly updatedAt: string;
}

export interface CreditAllowance {
	readonly total: number;
	readonly used: number;
	readonly left: number;
}

export interface CostRequest {
	readonly operation:
		| 'chat'
		| 'debug'
		| 'optimize'
		| 'generate'
		| 'translate'
		| 'explain'
		| 'document'
		| 'complete'
		| 'other';
	/** One of the service's models; left out, it is the one that the user chose in Creditbar. */
	readonly modelId?: string;
	readonly inputTokens: number;
	readonly maxOutputTokens?: number;
	readonly images?: number;
}

export interface CostEstimate {
	readonly modelId: string;
	readonly low: number;
	readonly expected: number;
	readonly high: number;
	/** Whether the balance covers `high`. */
	readonly affordable: boolean;
}

/** Why an estimate was not given. The message is for a log; show words of your own. */
export interface CreditbarError extends Error {
	readonly code: /** The request is not a `CostRequest`, or names a model that the service does not have. */
		| 'invalidRequest'
		/** Nobody is signed in. */
		| 'signedOut'
		/** More estimates were asked for than Creditbar passes on; try again in a minute. */
		| 'tooManyRequests'
		/** The service cannot be reached or could not answer. */
		| 'unavailable';
}
