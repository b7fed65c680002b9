import * as z from 'zod/mini';
import { lazySchema } from './lazySchema';

/**
 * How many of something (requests, tokens, days in a row), or a version: a whole number from zero to
 * 2^53-1.
 */
export const count = lazySchema(() => z.int().check(z.minimum(0)));
