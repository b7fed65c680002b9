import { t } from '@vscode/l10n';
import type { ClaimOutcome } from '../account/claimOutcome';
import { formatsFor } from './format/formats';
import type { PresentContext } from './presentContext';
import { describeProblem } from './problemText';

/** What to say after the daily bonus was asked for. `serverNow`: the clock that decides about days, epoch ms. */
export function describeClaimOutcome(
	outcome: Exclude<ClaimOutcome, { kind: 'overtaken' }>,
	context: PresentContext,
	account: { readonly displayDecimals: number; readonly serverNow: number },
): { readonly message: string; readonly tone: 'good' | 'neutral' | 'bad' } {
	const { credits, dates } = formatsFor(context, account.displayDecimals);
	const next = (at: string | null) =>
		at === null || Date.parse(at) <= account.serverNow
			? ''
			: ` ${t('Next bonus {0}, on {1}.', dates.relative(at, account.serverNow), dates.moment(at))}`;
	switch (outcome.kind) {
		case 'claimed': {
			const claimed =
				outcome.amountMicro === null
					? t('Your daily bonus is claimed.')
					: t('You got {0}.', credits.withUnit(credits.left(outcome.amountMicro)));
			return { message: claimed + next(outcome.nextAvailableAt), tone: 'good' };
		}
		case 'alreadyClaimed':
			return {
				message: t('Today’s bonus is already claimed.') + next(outcome.nextAvailableAt),
				tone: 'neutral',
			};
		case 'notEligible':
			return {
				message:
					outcome.reason === 'paidPlan'
						? t('The daily bonus is part of the free plan.')
						: outcome.reason === 'unverifiedEmail'
							? t('Confirm your e-mail address to get the daily bonus.')
							: t('There is no daily bonus for this account.'),
				tone: 'neutral',
			};
		case 'notReady':
			return { message: t('Your account is still loading. Try again in a moment.'), tone: 'neutral' };
		case 'failed':
			return {
				message: `${t('The bonus could not be claimed.')} ${describeProblem(outcome.problem, context).message}`,
				tone: 'bad',
			};
		case 'unclear':
			return {
				message: `${t('It is not certain that the bonus was claimed.')} ${describeProblem(outcome.problem, context).message}`,
				tone: 'bad',
			};
	}
}
