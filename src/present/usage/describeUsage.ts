import type { OpenAccount } from '../../account/accountState';
import type { Section } from '../../protocol/panelState';
import type { UsageView } from '../../protocol/usageView';
import { freshnessLevel } from '../freshness';
import type { PresentContext } from '../presentContext';
import { failedSection, sectionInput } from '../sections/sectionInput';
import { describeDailyUsage } from './dailyUsage';
import { describeModelUsage } from './modelUsage';
import { describeRequests } from './requests';
import { describeSessions } from './sessions';
import { usageInput } from './usageInput';
import { describeUsageSummary } from './usageSummary';

/** The Usage tab (F20 to F24). `windowSessionId`: by which the session of this window is told from the others. */
export function describeUsage(
	open: OpenAccount,
	context: PresentContext,
	windowSessionId: string,
): UsageView {
	const input = usageInput(open, context, windowSessionId);
	const current = <T>(section: Section<T>) => unlessTooOld(section, open, context);
	return {
		summary: current(describeUsageSummary(input)),
		daily: current(describeDailyUsage(input)),
		models: current(describeModelUsage(input)),
		sessions: current(describeSessions(input)),
		requests: current(describeRequests(input)),
	};
}

/** Usage is read along with the account, so it is as old as that: after a day it is no figure to show (F51). */
function unlessTooOld<T>(section: Section<T>, open: OpenAccount, context: PresentContext): Section<T> {
	const isHidden = freshnessLevel(open.fetchedAt, context.now) === 'hidden';
	if (section.status !== 'ready' || !isHidden) return section;
	const isRefreshing = open.activity === 'refreshing';
	const input = sectionInput(open.snapshot, context, { isRefreshing, isClaiming: false, isHidden });
	return failedSection(section.title, input);
}
