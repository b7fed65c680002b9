/**
 * Enumerations grow on the server before they grow here: an unlisted value must never break what surrounds
 * it.
 */
import * as z from 'zod/mini';

/** The client's reading: any string decodes, an unlisted one as 'unknown'. */
export function openEnum<const V extends readonly [string, ...string[]]>(
	values: V,
): z.ZodMiniType<V[number] | 'unknown'> {
	const isListed = (text: string): text is V[number] => values.includes(text);
	return z.pipe(
		z.string(),
		z.transform((text): V[number] | 'unknown' => (isListed(text) ? text : 'unknown')),
	);
}
