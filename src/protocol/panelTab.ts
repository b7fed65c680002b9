/** The panel's tabs, in order. Which one is open is the user's arrangement; a command may ask for one. */
export const panelTabs = ['credits', 'usage', 'billing', 'referral', 'feedback'] as const;

export type PanelTab = (typeof panelTabs)[number];

/** Where a command or a tree row leads: a tab, and a place in it that gets the focus. */
export interface PanelPlace {
	readonly tab: PanelTab;
	readonly focus?: PlaceInTab | undefined;
}

export type PlaceInTab = (typeof placesInTabs)[number];

export const placesInTabs = [
	'dailyBonus',
	'buyCredits',
	'orders',
	'requests',
	'reportBug',
	'requestFeature',
] as const;
