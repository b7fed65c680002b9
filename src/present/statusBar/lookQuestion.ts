import { t } from '@vscode/l10n';
import type { AccountState } from '../../account/accountState';
import { describeStatusBar } from '../describeStatusBar';
import type { PresentContext } from '../presentContext';
import { lookId, type StatusBarLook, statusBarLooks } from './statusBarLook';

/** F50. Every style with what it shows for this account, for as long as there is one. */
export function describeLookQuestion(state: AccountState, context: PresentContext) {
	return {
		title: t('Creditbar: status bar style'),
		placeholder: t('The status bar shows each style as you move through the list'),
		items: statusBarLooks.map(look => ({
			id: lookId(look),
			label: lookName(look),
			...(state.kind === 'open' ? { description: describeStatusBar(state, context, look).text } : {}),
		})),
	};
}

function lookName({ style, figure }: StatusBarLook): string {
	if (figure === 'used') {
		if (style === 'credits') return t('Credits used');
		return style === 'percent' ? t('Percent used') : t('Credits and percent used');
	}
	if (style === 'credits') return t('Credits left');
	return style === 'percent' ? t('Percent left') : t('Credits and percent left');
}
