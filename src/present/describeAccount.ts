import { t } from '@vscode/l10n';
import type { OpenAccount } from '../account/accountState';
import type { Freshness, Notice, OpenPanel } from '../protocol/panelState';
import { currentForecast } from './forecast/currentForecast';
import { datesFor } from './format/dateFormat';
import { plainText } from './format/plainText';
import { type FreshnessLevel, freshnessLevel } from './freshness';
import type { PresentContext } from './presentContext';
import { problemActions } from './problemActions';
import { describeProblem } from './problemText';
import { describeBuckets } from './sections/buckets';
import { describeCredits } from './sections/credits';
import { describeDailyBonus } from './sections/dailyBonus';
import { describeHeader } from './sections/header';
import { describePlan, planStatus } from './sections/plan';
import { describeReferral } from './sections/referral';
import { type SectionInput, sectionInput } from './sections/sectionInput';
import { describeTrial } from './sections/trial';

/** The part of the account that every surface shows; the panel's other tabs come on top of it. */
export type AccountView = Pick<
	OpenPanel,
	'header' | 'freshness' | 'notice' | 'credits' | 'buckets' | 'dailyBonus' | 'trial' | 'plan' | 'referral'
>;

/** Of each look, which has a context of its own: three surfaces ask one after the other. */
const described = new WeakMap<PresentContext, { readonly of: OpenAccount; readonly view: AccountView }>();

export function describeAccount(state: OpenAccount, context: PresentContext): AccountView {
	const known = described.get(context);
	if (known?.of === state) return known.view;
	const view = describeAnew(state, context);
	described.set(context, { of: state, view });
	return view;
}

function describeAnew(state: OpenAccount, context: PresentContext): AccountView {
	const level = freshnessLevel(state.fetchedAt, context.now);
	const input = openSectionInput(state, context);
	const { isRefreshing } = input;
	const { identity, sections } = state.snapshot.overview;
	return {
		header: describeHeader(identity, {
			avatar: state.avatar,
			isRefreshing,
			plan:
				sections.subscription.status === 'ok'
					? {
							label: plainText(sections.subscription.data.plan.name, 60),
							...splitStatus(planStatus(sections.subscription.data)),
						}
					: null,
		}),
		freshness: describeFreshness(state, level, context),
		notice: describeTrouble(state, level, context),
		credits: describeCredits(input),
		buckets: describeBuckets(input),
		dailyBonus: describeDailyBonus(input),
		trial: describeTrial(input),
		plan: describePlan(input),
		referral: describeReferral(input),
	};
}

export function openSectionInput(state: OpenAccount, context: PresentContext): SectionInput {
	return sectionInput(state.snapshot, context, {
		isRefreshing: state.activity === 'refreshing',
		isClaiming: state.claim === 'claiming',
		forecast: currentForecast(state, context.now),
		isHidden: freshnessLevel(state.fetchedAt, context.now) === 'hidden',
	});
}

function splitStatus({ label, tone }: ReturnType<typeof planStatus>) {
	return { status: label, tone };
}

function describeFreshness(state: OpenAccount, level: FreshnessLevel, context: PresentContext): Freshness {
	const dates = datesFor(context);
	const exact = t('Updated {0}', dates.exact(state.fetchedAt));
	const ageMs = context.now - state.fetchedAt;
	const age =
		ageMs < 60_000 ? t('Updated just now') : t('Updated {0}', dates.relative(state.fetchedAt, context.now));
	return {
		// Read in what is now the future: the clock was set back, and nobody knows how long ago it was.
		updated: ageMs <= -60_000 ? exact : age,
		exact,
		tried: state.trouble === null ? null : describeTry(state.triedAt, context),
		isStale: level !== 'fresh',
		isRefreshing: state.activity === 'refreshing',
	};
}

/** Old figures with a recent try say that it is the service that is away, and not this extension that is asleep. */
function describeTry(triedAt: number, context: PresentContext): string {
	const dates = datesFor(context);
	const ageMs = context.now - triedAt;
	if (Math.abs(ageMs) < 60_000) return t('Last tried just now');
	// As with the figures: after the clock was set back nobody knows how long ago that was.
	return t('Last tried {0}', ageMs < 0 ? dates.exact(triedAt) : dates.relative(triedAt, context.now));
}

/** The last refresh failed: said once for the whole account, above figures that stay. */
function describeTrouble(state: OpenAccount, level: FreshnessLevel, context: PresentContext): Notice | null {
	if (state.trouble === null) return null;
	const { message } = describeProblem(state.trouble, context);
	const dates = datesFor(context);
	const since = t('These figures are from {0}.', dates.exact(state.fetchedAt));
	return {
		tone: 'warning',
		message: level === 'hidden' ? message : `${message} ${since}`,
		actions: problemActions(state.trouble, context),
	};
}
