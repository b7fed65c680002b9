import { t } from '@vscode/l10n';
import type { Estimate } from '../../contract/estimate';
import type { Model } from '../../contract/model';
import { formatsFor } from '../format/formats';
import { plainText } from '../format/plainText';
import type { PresentContext } from '../presentContext';

/** What an action costs, in words, before it, during it and after it (F16). */
export interface CostWords {
	/** "Balanced 2 ×1" */
	model(model: Model): string;
	/** "about 3 credits, Balanced 2 ×1" */
	before(estimate: Estimate, model: Model): string;
	/** "about 1.2 credits so far, Balanced 2 ×1" */
	during(soFarMicro: number, model: Model): string;
	/** "3.2 credits (estimated 3)" */
	after(creditsMicro: number, estimatedMicro: number): string;
	exactly(creditsMicro: number): string;
	question(estimate: Estimate, model: Model): { message: string; detail: string; yes: string };
	/** How much this needs and how much there is. */
	shortfall(requiredMicro: number, spendableMicro: number): string;
}

export function describeCost(context: PresentContext, displayDecimals: number): CostWords {
	// A price is nobody's secret, and nobody can agree to one that is hidden; a balance is.
	const { credits } = formatsFor({ ...context, isPrivate: false }, displayDecimals);
	const { credits: own } = formatsFor(context, displayDecimals);
	const cost = (micro: number) => credits.withUnit(credits.used(micro));
	const left = (micro: number) => own.withUnit(own.left(micro));
	const model = ({ displayName, multiplierMilli }: Model) =>
		`${plainText(displayName, 60)} ${multiplierText(multiplierMilli, context.language)}`;
	return {
		model,
		before: (estimate, used) => t('about {0}, {1}', cost(estimate.expectedMicro), model(used)),
		during: (soFarMicro, used) => t('about {0} so far, {1}', cost(soFarMicro), model(used)),
		after: (creditsMicro, estimatedMicro) =>
			t('{0} (estimated {1})', cost(creditsMicro), credits.used(estimatedMicro)),
		exactly: cost,
		question: (estimate, used) => ({
			message: t('This will cost about {0}.', cost(estimate.expectedMicro)),
			detail: [
				t(
					'Between {0} and {1}, with {2}.',
					credits.used(estimate.lowMicro),
					cost(estimate.highMicro),
					model(used),
				),
				t('You have {0} left.', left(estimate.spendableMicro)),
				...(estimate.affordable ? [] : [t('At its most expensive it uses up everything you have.')]),
			].join(' '),
			yes: t('Go on'),
		}),
		shortfall: (requiredMicro, spendableMicro) =>
			spendableMicro <= 0
				? t('No credits left. AI actions pause until there are more; editing goes on as usual.')
				: t(
						'This needs about {0} and you have {1} left. AI actions pause until there are more; editing goes on as usual.',
						cost(requiredMicro),
						left(spendableMicro),
					),
	};
}

/** "×1.5" */
export function multiplierText(multiplierMilli: number, language: string): string {
	return `×${new Intl.NumberFormat(language, { maximumFractionDigits: 3 }).format(multiplierMilli / 1_000)}`;
}
