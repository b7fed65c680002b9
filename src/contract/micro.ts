import * as z from 'zod/mini';
import { lazySchema } from './lazySchema';

/**
 * Credits are counted in whole micro-credits (1 credit = 1 000 000), as JSON integers up to 2^53-1 and
 * never below zero: what was spent beyond the balance has a member of its own. Fractions, strings and
 * infinities are refused.
 */
export const micro = lazySchema(() => z.int().check(z.minimum(0)));
