export interface Locale {
	/** BCP 47 tag of the editor's display language. */
	readonly language: string;
	/** IANA name of the user's time zone. */
	readonly timeZone: string;
	/** English text to translated text; empty where the editor's language is one we have no translation for. */
	readonly translations: Readonly<Record<string, string>>;
}
