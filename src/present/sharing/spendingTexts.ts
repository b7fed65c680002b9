import { t } from '@vscode/l10n';
import { plainText } from '../format/plainText';

export function spendingTexts() {
	return {
		/** An extension's name is what its author wrote; its identifier is what the editor vouches for. */
		question: (name: string, id: string) =>
			t(
				'The extension {0} ({1}) wants to spend your AI credits on models. Allow it?',
				unlinked(name, 40),
				unlinked(id, 80),
			),
		allow: t('Allow'),
		refused: t('You have not allowed this extension to spend your AI credits.'),
		signInFirst: t('Sign in to Creditbar first.'),
	};
}

/** The editor reads `[words](address)` in a notification as a link. */
function unlinked(text: string, maxLength: number): string {
	return plainText(text, maxLength).replace(/[[\]()]/g, '');
}
