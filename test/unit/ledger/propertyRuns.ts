/**
 * How many cases every property is tried on at least; a ledger alone is quick enough for a multiple of it.
 */
export const PROPERTY_RUNS = 1000;
