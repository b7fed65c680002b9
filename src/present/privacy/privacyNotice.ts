import { t } from '@vscode/l10n';
import type { Notice } from '../../protocol/panelState';
import type { PresentContext } from '../presentContext';

/** F54. Why there is nothing to see, and the way back; null while there is. */
export function privacyNotice({ isPrivate }: PresentContext): Notice | null {
	if (!isPrivate) return null;
	return {
		tone: 'neutral',
		message: t('Privacy mode is on. Your name, e-mail address and figures are hidden in all windows.'),
		actions: [
			{
				label: t('Turn off'),
				spokenLabel: t('Turn off privacy mode'),
				intent: { kind: 'turnOffPrivacyMode' },
				emphasis: 'secondary',
				state: 'ready',
			},
		],
	};
}

/** For where there is room for a word only. */
export function privacyWord(): string {
	return t('Privacy mode');
}
