import * as z from 'zod/mini';
import { lazySchema } from './lazySchema';

/** An opaque name the server gave to something. Compared, sent back, never taken apart. */
export const identifier = lazySchema(() => z.string().check(z.minLength(1), z.maxLength(200)));
