import * as z from 'zod/mini';
import { lazySchema } from './lazySchema';

/** A calendar day in UTC, `2026-01-31` (RFC 3339 full-date). */
export const day = lazySchema(() => z.iso.date());
