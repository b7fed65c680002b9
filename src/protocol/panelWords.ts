/**
 * The few words that cannot come with a state, because they are needed when a state could not be shown. They are
 * written into the page, in the user's language.
 */
export interface PanelWords {
	readonly partFailed: string;
	readonly panelFailed: string;
	readonly reload: string;
}
