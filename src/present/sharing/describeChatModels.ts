import { t } from '@vscode/l10n';
import type { Model } from '../../contract/model';
import { formatsFor } from '../format/formats';
import { plainText } from '../format/plainText';
import type { PresentContext } from '../presentContext';

/** When the service does not say how much a model can take in. */
const usualContextTokens = 32_000;
const usualOutputTokens = 8_192;

export interface ChatModel {
	readonly id: string;
	readonly name: string;
	readonly family: string;
	/** Beside the name: what it costs. */
	readonly detail: string;
	readonly tooltip: string;
	readonly maxInputTokens: number;
	readonly maxOutputTokens: number;
}

/** F16: the models as the editor's chat lists them, each with what it costs. */
export function describeChatModels(
	models: readonly Model[],
	context: PresentContext,
	displayDecimals: number,
): readonly ChatModel[] {
	const { credits } = formatsFor(context, Math.max(displayDecimals, 3));
	return models.map(model => {
		const price = (perKTokens: number) =>
			credits.used(Math.ceil((perKTokens * model.multiplierMilli) / 1_000));
		const contextTokens = model.contextTokens ?? usualContextTokens;
		const maxOutputTokens = Math.max(1, Math.min(usualOutputTokens, Math.floor(contextTokens / 4)));
		const times = new Intl.NumberFormat(context.language, { minimumFractionDigits: 1 });
		return {
			id: model.id,
			name: plainText(model.displayName, 60),
			family: model.id,
			detail: t('×{0} credits', times.format(model.multiplierMilli / 1_000)),
			tooltip: t(
				'{0} credits for 1,000 tokens in, {1} for 1,000 tokens out, from your Creditbar account',
				price(model.inputMicroPerKTokens),
				price(model.outputMicroPerKTokens),
			),
			maxInputTokens: Math.max(1, contextTokens - maxOutputTokens),
			maxOutputTokens,
		};
	});
}
