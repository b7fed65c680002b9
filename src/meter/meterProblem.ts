/**
 * Why a call to the backend did not give a value. The kinds are what the user can do something about, not what
 * happened on the wire; HTTP status codes and server text stay in this folder.
 */
export type MeterProblem =
	/** No answer at all: no network, name not found, refused, connection lost. */
	| { readonly kind: 'offline' }
	| { readonly kind: 'timedOut' }
	/** A proxy wants something, a certificate is not trusted, or a captive portal answered instead. */
	| { readonly kind: 'proxyOrTls' }
	/** There is no session any more. */
	| { readonly kind: 'unauthorized' }
	| { readonly kind: 'forbidden'; readonly code: string }
	/** What the call would have needed and what there was, where the backend said so. */
	| {
			readonly kind: 'outOfCredits';
			readonly requiredMicro: number | null;
			readonly spendableMicro: number | null;
	  }
	/** `until`: epoch ms, by this machine's clock. */
	| { readonly kind: 'rateLimited'; readonly until: number }
	/** The state on the server does not allow it (`bonus-already-claimed`). `nextAvailableAt`: RFC 3339, if told. */
	| { readonly kind: 'conflict'; readonly code: string; readonly nextAvailableAt: string | null }
	/** The request itself was refused. */
	| { readonly kind: 'rejected'; readonly code: string }
	| { readonly kind: 'serverFault'; readonly requestId: string | null }
	/** An answer that does not keep the contract. `path`: the member that broke it. */
	| { readonly kind: 'contractBroken'; readonly route: string; readonly path: string };
