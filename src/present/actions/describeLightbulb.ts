import { t } from '@vscode/l10n';
import type { CommandId } from '../commandId';
import type { CodeActionDescription } from '../descriptions';
import type { AiAction } from './aiAction';

/** What the editor's lightbulb offers on a selection; nothing where there is no model to ask. */
export function describeLightbulb(canUseModels: boolean): readonly CodeActionDescription[] {
	return canUseModels ? offered.map(describe) : [];
}

/** Generate is not about code that is there already. */
const offered = ['explain', 'debug', 'optimize', 'translate', 'document'] as const;

function describe(action: Exclude<AiAction, 'generate'>): CodeActionDescription {
	const command: CommandId = `creditbar.${action}`;
	switch (action) {
		case 'explain':
			return { title: t('Explain with Creditbar'), command, kind: 'refactor' };
		case 'debug':
			return { title: t('Debug with Creditbar'), command, kind: 'fix' };
		case 'optimize':
			return { title: t('Optimize with Creditbar'), command, kind: 'rewrite' };
		case 'translate':
			return { title: t('Translate with Creditbar'), command, kind: 'refactor' };
		case 'document':
			return { title: t('Document with Creditbar'), command, kind: 'rewrite' };
	}
}
