/** What the backend calls the kinds and ends of requests, in our words; what is new there gets a neutral one. */
import { t } from '@vscode/l10n';
import type { UsageRequest } from '../../contract/usageRequest';
import type { Tone } from '../../protocol/panelState';

export function operationWord(operation: UsageRequest['operation']): string {
	switch (operation) {
		case 'chat':
			return t('Chat');
		case 'debug':
			return t('Debug');
		case 'optimize':
			return t('Optimize');
		case 'generate':
			return t('Generate');
		case 'translate':
			return t('Translate');
		case 'explain':
			return t('Explain');
		case 'document':
			return t('Document');
		case 'complete':
			return t('Complete');
		case 'other':
		case 'unknown':
			return t('Other');
	}
}

export function statusWord(status: UsageRequest['status']): {
	readonly label: string;
	readonly tone: Tone;
} {
	switch (status) {
		case 'success':
			return { label: t('Succeeded'), tone: 'good' };
		case 'error':
			return { label: t('Failed'), tone: 'bad' };
		case 'canceled':
			return { label: t('Canceled'), tone: 'neutral' };
		case 'unknown':
			return { label: t('Ended'), tone: 'neutral' };
	}
}
