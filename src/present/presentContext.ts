/** What a description depends on besides the account: passed in, so that the same state always gives the same words. */
export interface PresentContext {
	/** Epoch ms by this machine's clock. */
	readonly now: number;
	/** BCP 47 */
	readonly language: string;
	/** IANA */
	readonly timeZone: string;
	/** F54. Nobody but the user is to see who this is and what they have: formats give no figures then. */
	readonly isPrivate: boolean;
}
