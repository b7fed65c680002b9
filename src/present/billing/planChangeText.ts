/** F41. The words around canceling and resuming: what one agrees to, and what came of it. */
import { t } from '@vscode/l10n';
import type { OpenAccount } from '../../account/accountState';
import type { PlanChangeOutcome } from '../../account/billing/planChangeOutcome';
import type { Subscription } from '../../contract/subscription';
import { formatsFor } from '../format/formats';
import { plainText } from '../format/plainText';
import type { PresentContext } from '../presentContext';
import { describeProblem } from '../problemText';
import { canCancel } from './subscriptionAction';

export interface Question {
	readonly message: string;
	readonly detail: string;
	readonly yes: string;
}

/** Names the plan, and says what stays until exactly when. */
export function cancelQuestion(
	{ plan, currentPeriod, nextRenewalAt }: Subscription,
	{ snapshot }: OpenAccount,
	context: PresentContext,
): Question {
	const { dates } = formatsFor(context, snapshot.meta.displayDecimals);
	const name = planName(plan.name);
	const until = currentPeriod?.endAt ?? nextRenewalAt;
	const serverNow = context.now + snapshot.serverOffsetMs;
	// A period that was not paid for can be over by now.
	const keep =
		until === null || Date.parse(until) <= serverNow
			? t('You keep {0} and its credits until the end of the period that is paid for.', name)
			: t('You keep {0} and its credits until {1}.', name, dates.exact(until));
	return {
		message: t('Cancel the {0} plan?', name),
		detail: `${keep} ${t('Bought credits stay. You can resume the plan until then.')}`,
		yes: t('Cancel plan'),
	};
}

export type ToldPlanChange = Extract<PlanChangeOutcome, { kind: 'done' | 'conflict' | 'failed' | 'unclear' }>;

export function describePlanChange(
	change: 'cancel' | 'resume',
	outcome: ToldPlanChange,
	context: PresentContext,
): { readonly message: string; readonly tone: 'good' | 'neutral' | 'bad' } {
	if (outcome.kind === 'failed' || outcome.kind === 'unclear') {
		const why = describeProblem(outcome.problem, context).message;
		const what = outcome.kind === 'failed' ? notChanged(change) : perhapsChanged(change);
		return { message: `${what} ${why}`, tone: 'bad' };
	}
	const { subscription } = outcome;
	const isAsWanted = change === 'cancel' ? subscription.cancelAtPeriodEnd : canCancel(subscription);
	const tone = outcome.kind === 'done' ? 'good' : 'neutral';
	if (outcome.kind === 'done' || isAsWanted) return { message: standing(subscription, context), tone };
	const why =
		change === 'resume'
			? t('This plan cannot be resumed any more.')
			: t('There is nothing to cancel on this plan.');
	return { message: `${why} ${standing(subscription, context)}`, tone };
}

function notChanged(change: 'cancel' | 'resume'): string {
	return change === 'cancel' ? t('The plan was not canceled.') : t('The plan was not resumed.');
}

function perhapsChanged(change: 'cancel' | 'resume'): string {
	return change === 'cancel'
		? t('It is not certain that the plan was canceled.')
		: t('It is not certain that the plan was resumed.');
}

/** The plan as it stands now, in one sentence. */
function standing(subscription: Subscription, context: PresentContext): string {
	const { dates } = formatsFor(context, 0);
	const { plan, cancelAtPeriodEnd, endsAt, nextRenewalAt } = subscription;
	const name = planName(plan.name);
	if (cancelAtPeriodEnd)
		return endsAt === null
			? t('{0} is canceled.', name)
			: t('{0} is canceled. You keep it until {1}.', name, dates.exact(endsAt));
	if (canCancel(subscription) && nextRenewalAt !== null)
		return t('{0} goes on and renews on {1}.', name, dates.exact(nextRenewalAt));
	return t('Your plan is {0}.', name);
}

/** Written by the service: brackets would be read as a link by the editor. */
function planName(name: string): string {
	return plainText(name, 60).replace(/[[\]()]/g, '');
}
