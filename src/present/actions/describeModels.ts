import { t } from '@vscode/l10n';
import type { Model } from '../../contract/model';
import { formatsFor } from '../format/formats';
import { plainText } from '../format/plainText';
import type { PresentContext } from '../presentContext';
import { multiplierText } from './describeCost';

export interface ModelItem {
	readonly id: string;
	readonly label: string;
	readonly description: string;
	readonly detail: string;
}

export interface ModelList {
	readonly models: readonly Model[];
	readonly chosenId: string | null;
	/** What a request of the usual size costs with each, in micro-credits. */
	readonly typicalMicro: (model: Model) => number;
	readonly displayDecimals: number;
}

/** F16: the models to choose from, the chosen one first, then the cheapest. */
export function describeModels(list: ModelList, context: PresentContext): readonly ModelItem[] {
	const { credits } = formatsFor({ ...context, isPrivate: false }, list.displayDecimals);
	const rank = (model: Model) => (model.id === list.chosenId ? -1 : list.typicalMicro(model));
	return [...list.models]
		.sort((a, b) => rank(a) - rank(b))
		.map(model => ({
			id: model.id,
			label: `${model.id === list.chosenId ? '$(check) ' : ''}${plainText(model.displayName, 60)}`,
			description: [
				multiplierText(model.multiplierMilli, context.language),
				tierWord(model.tier),
				contextText(model.contextTokens, context.language),
			]
				.filter(part => part !== null)
				.join(' · '),
			detail: [
				list.typicalMicro(model) === 0
					? t('Costs no credits')
					: t('About {0} for a typical request', credits.withUnit(credits.used(list.typicalMicro(model)))),
				...(model.provider === null ? [] : [t('by {0}', plainText(model.provider, 60))]),
			].join(', '),
		}));
}

function tierWord(tier: Model['tier']): string | null {
	switch (tier) {
		case 'basic':
			return t('Basic');
		case 'standard':
			return t('Standard');
		case 'advanced':
			return t('Advanced');
		case 'unknown':
			return null;
	}
}

function contextText(tokens: number | null, language: string): string | null {
	if (tokens === null) return null;
	const short = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 });
	return t('{0} tokens of context', short.format(tokens));
}
