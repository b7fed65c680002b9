export interface Locale {
	/** BCP 47 tag of the editor's display language. */
	readonly language: string;
	/** IANA name of the user's time zone. */
	readonly timeZone: string;
	/** English text to translated text, where the editor has loaded a translation (`vscode.l10n.bundle`). */
	readonly translations?: Readonly<Record<string, string>>;
}
