import * as z from 'zod/mini';
import { lazySchema } from './lazySchema';

/** An instant in UTC, `2026-01-31T09:30:00.000Z` (RFC 3339 with `Z`). Members that carry one end in `At`. */
export const instant = lazySchema(() => z.iso.datetime());
