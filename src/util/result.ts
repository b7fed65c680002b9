/** The outcome of something that is allowed to fail. Exceptions are for bugs, a `problem` is for the world. */
export type Result<T, P> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly problem: P };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
	return { ok: true, value };
}

export function fail<P>(problem: P): { readonly ok: false; readonly problem: P } {
	return { ok: false, problem };
}
