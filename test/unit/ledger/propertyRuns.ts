/** How many cases every property is tried on. */
export const PROPERTY_RUNS = 1000;
