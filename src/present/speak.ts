import { config } from '@vscode/l10n';

/** From here on every text is in the user's language. Comes before everything that has a text made. */
export function speak(translations: Readonly<Record<string, string>>): void {
	config({ contents: { ...translations } });
}
