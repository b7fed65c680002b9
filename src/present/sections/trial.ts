import { t } from '@vscode/l10n';
import type { Trial } from '../../contract/trial';
import type { Bar, Fact, Section, TrialView } from '../../protocol/panelState';
import { leftFact } from './credits';
import { type SectionInput, sectionOf } from './sectionInput';

/** F13. Accounts that never had a trial do not hear of one. */
export function describeTrial(input: SectionInput): Section<TrialView> {
	return sectionOf(t('Trial'), input.snapshot.overview.sections.trial, input, trial => {
		if (trial.state === 'none' || trial.state === 'unknown') return null;
		return {
			status:
				trial.state === 'active'
					? { label: t('Active'), tone: 'good' }
					: trial.state === 'ended'
						? { label: t('Ended'), tone: 'neutral' }
						: { label: t('Upgraded'), tone: 'good' },
			sentence: sentence(trial, input),
			facts: facts(trial, input),
			time: timeLeft(trial, input),
		};
	});
}

function sentence(trial: Trial, { formats, serverNow }: SectionInput): string {
	if (trial.state === 'converted') return t('Your trial became a paid plan.');
	if (trial.state === 'ended' && !isPastEnd(trial, serverNow)) return t('Your trial has ended.');
	if (trial.endsAt === null) return t('Your trial is running.');
	if (trial.state === 'ended') return t('Your trial ended on {0}.', formats.dates.day(trial.endsAt));
	const leftMs = Date.parse(trial.endsAt) - serverNow;
	if (leftMs <= 0) return t('Your trial was due to end on {0}.', formats.dates.day(trial.endsAt));
	return t('{0} left, until {1}.', formats.dates.span(leftMs), formats.dates.exact(trial.endsAt));
}

function facts(trial: Trial, input: SectionInput): Fact[] {
	const { credits, dates } = input.formats;
	const day = (label: string, at: string | null): Fact[] =>
		at === null ? [] : [{ label, value: dates.day(at), exact: dates.exact(at) }];
	const used: Fact = {
		label: t('Credits used'),
		value: credits.used(trial.usedMicro),
		exact: credits.withUnit(credits.exact(trial.usedMicro)),
	};
	return [
		...day(t('Started'), trial.startedAt),
		...(trial.state === 'active' ? day(t('Ends'), trial.endsAt) : []),
		...(trial.state !== 'active' && isPastEnd(trial, input.serverNow) ? day(t('Ended'), trial.endsAt) : []),
		used,
		leftFact(t('Credits left'), trial.remainingMicro, input),
	];
}

/** A plan that is bought ends a trial before its time, and the day on which it would have ended is still to come. */
function isPastEnd({ endsAt }: Trial, serverNow: number): boolean {
	return endsAt !== null && Date.parse(endsAt) <= serverNow;
}

/** Drains: full on the first day, empty on the last. */
function timeLeft(trial: Trial, { formats, serverNow }: SectionInput): Bar | null {
	if (trial.state !== 'active' || trial.startedAt === null || trial.endsAt === null) return null;
	const wholeMs = Date.parse(trial.endsAt) - Date.parse(trial.startedAt);
	const leftMs = Math.max(0, Date.parse(trial.endsAt) - serverNow);
	if (wholeMs <= 0) return null;
	const fraction = Math.min(1, leftMs / wholeMs);
	return {
		label: t('Trial time left'),
		percent: fraction * 100,
		valueText: t('{0} of the time left', formats.percent(fraction)),
		tone: fraction < 0.25 ? 'warning' : 'good',
	};
}
