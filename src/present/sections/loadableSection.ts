/**
 * A section that is read when somebody looks at it (F3): a skeleton until there is something to show; what was read
 * stays while a newer reading runs or fails; a failure says so in the section and nowhere else.
 */
import { t } from '@vscode/l10n';
import type { Loadable } from '../../account/details/loadable';
import type { MeterProblem } from '../../meter/meterProblem';
import type { DetailSection } from '../../protocol/panelIntent';
import type { Action, Section } from '../../protocol/panelState';
import type { PresentContext } from '../presentContext';
import { describeProblem } from '../problemText';

export interface LoadableSection<T> {
	readonly name: DetailSection;
	readonly title: string;
	readonly loadable: Loadable<T>;
}

export function loadableSection<T, V>(
	{ name, title, loadable }: LoadableSection<T>,
	context: PresentContext,
	describe: (value: T) => V,
): Section<V> {
	if (loadable.kind === 'unread') return { status: 'loading', title };
	if (loadable.kind === 'ready') return { status: 'ready', title, content: describe(loadable.value) };
	const { problem, previous } = loadable;
	if (problem === null)
		return previous === null
			? { status: 'loading', title }
			: { status: 'ready', title, content: describe(previous) };
	const retry = retryAction(name, title, problem, { isBusy: loadable.kind === 'loading', now: context.now });
	const why = describeProblem(problem, context).message;
	if (previous === null)
		return { status: 'failed', title, message: `${t('This part could not be loaded.')} ${why}`, retry };
	const message = `${t('This part could not be brought up to date.')} ${why}`;
	return { status: 'ready', title, content: describe(previous), trouble: { message, retry } };
}

function retryAction(
	section: DetailSection,
	title: string,
	problem: MeterProblem,
	{ isBusy, now }: { isBusy: boolean; now: number },
): Action {
	const hasToWait = problem.kind === 'rateLimited' && problem.until > now;
	return {
		label: t('Retry'),
		spokenLabel: t('Retry loading {0}', title),
		intent: { kind: 'retrySection', section },
		emphasis: 'secondary',
		state: isBusy ? 'busy' : hasToWait ? 'disabled' : 'ready',
		icon: 'refresh',
	};
}
