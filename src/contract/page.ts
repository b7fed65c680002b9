import * as z from 'zod/mini';
import { type Decoded, type Wire, wire } from './wire';

/**
 * Where a list goes on. `nextCursor` is opaque and stays good while new rows arrive; null on the last page.
 * Critical: `hasMore`, since a list that looks complete and is not would falsify an export.
 */
export const pageSchema = wire('Page', r =>
	r.promise(
		r.object({
			limit: z.int().check(z.minimum(1), z.maximum(100)),
			nextCursor: r.orNull(z.string().check(z.minLength(1))),
			hasMore: z.boolean(),
		}),
		'there is a next cursor exactly when there is more',
		page => page.hasMore === (page.nextCursor !== null),
	),
);
export type Page = Decoded<typeof pageSchema>;

/** A paged list, newest first unless its route says otherwise. Every row counts: one bad row is an error. */
export function pageOf<T>(item: Wire<z.ZodMiniType<T>>) {
	return wire(`${item.name}Page`, r => r.object({ data: r.list(r.of(item)), page: r.of(pageSchema) }));
}

/** A whole list in one answer, of which every item counts. */
export function listOf<T>(item: Wire<z.ZodMiniType<T>>) {
	return wire(`${item.name}List`, r => r.object({ data: r.list(r.of(item)) }));
}

/** A whole list in one answer, to choose from: an item that cannot be read is left out, the others stay. */
export function catalogueOf<T>(item: Wire<z.ZodMiniType<T>>) {
	return wire(`${item.name}List`, r => r.object({ data: r.catalogue(r.of(item)) }));
}
