/**
 * Query parameters as plain data: the server checks them, the OpenAPI document lists them. All are
 * optional.
 */
export type QueryParam =
	| { readonly type: 'integer'; readonly minimum: number; readonly maximum: number; readonly default: number }
	| { readonly type: 'choice'; readonly values: readonly string[]; readonly default?: string }
	/** A UTC day, `2026-01-31`. */
	| { readonly type: 'day' }
	| { readonly type: 'text'; readonly maxLength: number };

export const pageParams = {
	limit: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
	cursor: { type: 'text', maxLength: 500 },
} as const satisfies Record<string, QueryParam>;

/** `all` is all time, `current` the running billing period. */
export const periodParams = {
	period: { type: 'choice', values: ['all', 'current'], default: 'all' },
} as const satisfies Record<string, QueryParam>;

/** Both days included. */
export const dayRangeParams = {
	from: { type: 'day' },
	to: { type: 'day' },
} as const satisfies Record<string, QueryParam>;
