export interface Browser {
	/** Opens an https address outside the editor. False when nothing was opened. The caller has checked the address. */
	open(url: string): Promise<boolean>;
	/** The address at which the editor hears a sign-in come back; it may already carry a query. */
	callbackUri(): Promise<string>;
}
