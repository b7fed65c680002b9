export interface Editor {
	/** Opens the account panel, or brings it to the front. */
	showAccountPanel(): Promise<void>;
}
