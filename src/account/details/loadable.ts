import type { MeterProblem } from '../../meter/meterProblem';

/**
 * A part of the account that is read when somebody looks at it. What was read stays while a newer reading runs or
 * fails.
 */
export type Loadable<T> =
	| { readonly kind: 'unread' }
	/** `problem`: how the reading before ended; on screen until this one ends. */
	| { readonly kind: 'loading'; readonly previous: T | null; readonly problem: MeterProblem | null }
	| { readonly kind: 'ready'; readonly value: T }
	| { readonly kind: 'failed'; readonly problem: MeterProblem; readonly previous: T | null };

export const unread: Loadable<never> = { kind: 'unread' };

/** The newest value there is, whatever is happening to it. */
export function latestValue<T>(loadable: Loadable<T>): T | null {
	switch (loadable.kind) {
		case 'unread':
			return null;
		case 'ready':
			return loadable.value;
		case 'loading':
		case 'failed':
			return loadable.previous;
	}
}
