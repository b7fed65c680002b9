/** What the user can be interrupted about, and can switch off, each on its own. */
export const alertKinds = ['usage', 'dailyBonus', 'expiringCredits', 'newPeriod'] as const;

export type AlertKind = (typeof alertKinds)[number];

/** Percent of the allowance, as declared in the manifest, for who has chosen none. */
export const usualThresholds: readonly number[] = [50, 75, 90];
