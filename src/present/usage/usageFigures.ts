/** The figures that several parts of the Usage tab show, worded alike everywhere. */
import { t } from '@vscode/l10n';
import type { Fact } from '../../protocol/panelState';
import type { Formats } from '../format/formats';
import { plainText } from '../format/plainText';
import type { UsageInput } from './usageInput';

/** Rounded up, as everything that was used is; every digit for those who ask. */
export function usedFact(label: string, micro: number, { credits }: Formats): Fact {
	return { label, value: credits.used(micro), exact: credits.withUnit(credits.exact(micro)) };
}

export function requestCount(requests: number, { count, isOne }: Formats): string {
	return isOne(requests) ? t('1 request') : t('{0} requests', count(requests));
}

/** What the model calls itself, or else its id: a model may be gone from every list and still have been used. */
export function modelName(modelId: string, { modelNames }: Pick<UsageInput, 'modelNames'>): string {
	const name = plainText(modelNames.get(modelId) ?? '', 60) || plainText(modelId, 60);
	return name || t('Unknown model');
}
