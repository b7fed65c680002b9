export interface Locale {
	/** BCP 47 tag of the editor's display language. */
	readonly language: string;
	/** IANA name of the user's time zone. */
	readonly timeZone: string;
}
