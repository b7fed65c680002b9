import { t } from '@vscode/l10n';
import type { Subscription } from '../../contract/subscription';
import type { Action, Fact, PlanView, Section, Tone } from '../../protocol/panelState';
import { plainText } from '../format/plainText';
import { type SectionInput, sectionOf } from './sectionInput';

/** F4: the plan, where it stands, and its dates. */
export function describePlan(input: SectionInput): Section<PlanView> {
	return sectionOf(t('Plan'), input.snapshot.overview.sections.subscription, input, subscription => ({
		name: plainText(subscription.plan.name, 60),
		status: planStatus(subscription),
		facts: facts(subscription, input),
		sentence: sentence(subscription, input),
		actions: [
			...(subscription.status === 'pastDue'
				? link('dashboard', { label: t('Open billing page'), emphasis: 'primary' }, input)
				: []),
			...link('pricing', { label: t('See plans and prices'), emphasis: 'link' }, input),
		],
	}));
}

/** A page of the service, where it has one. */
function link(
	name: 'dashboard' | 'pricing',
	button: Pick<Action, 'label' | 'emphasis'>,
	{ snapshot }: SectionInput,
): Action[] {
	if (snapshot.meta.links[name] === null) return [];
	return [{ ...button, intent: { kind: 'openLink', link: name }, state: 'ready', icon: 'link-external' }];
}

export function planStatus({ status, cancelAtPeriodEnd }: Subscription): { label: string; tone: Tone } {
	if (cancelAtPeriodEnd && status !== 'expired') return { label: t('Plan canceled'), tone: 'warning' };
	switch (status) {
		case 'free':
			return { label: t('Active'), tone: 'good' };
		case 'trialing':
			return { label: t('In trial'), tone: 'good' };
		case 'active':
			return { label: t('Active'), tone: 'good' };
		case 'pastDue':
			return { label: t('Payment overdue'), tone: 'bad' };
		case 'canceled':
			return { label: t('Plan canceled'), tone: 'warning' };
		case 'expired':
			return { label: t('Expired'), tone: 'bad' };
		case 'unknown':
			return { label: t('Other'), tone: 'neutral' };
	}
}

function facts(subscription: Subscription, { formats, serverNow }: SectionInput): Fact[] {
	const { credits, dates } = formats;
	const day = (label: string, at: string | null): Fact[] =>
		at === null ? [] : [{ label, value: dates.day(at), exact: dates.exact(at) }];
	const { currentPeriod, allocationMicro, nextRenewalAt } = subscription;
	const isOverdue = nextRenewalAt !== null && Date.parse(nextRenewalAt) <= serverNow;
	return [
		{
			label: t('Allowance'),
			value: allocationMicro > 0 ? credits.withUnit(credits.left(allocationMicro)) : t('Not in plan'),
		},
		...day(t('Period started'), currentPeriod?.startAt ?? null),
		...day(t('Period ends'), currentPeriod?.endAt ?? null),
		...(subscription.cancelAtPeriodEnd
			? []
			: day(isOverdue ? t('Renewal was due') : t('Renews'), nextRenewalAt)),
	];
}

function sentence(subscription: Subscription, { formats, serverNow }: SectionInput): string | null {
	const { status, cancelAtPeriodEnd, endsAt } = subscription;
	if (status === 'pastDue') return t('The last payment did not go through. Settle it to keep this plan.');
	if (status === 'expired' && endsAt !== null) return t('This plan ended on {0}.', formats.dates.day(endsAt));
	if ((!cancelAtPeriodEnd && status !== 'canceled') || endsAt === null) return null;
	return Date.parse(endsAt) > serverNow
		? t('This plan stays active until {0} and then ends.', formats.dates.exact(endsAt))
		: t('This plan was due to end on {0}.', formats.dates.exact(endsAt));
}
