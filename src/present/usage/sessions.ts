import { t } from '@vscode/l10n';
import type { UsageSession } from '../../contract/usageSession';
import type { Action, Section } from '../../protocol/panelState';
import type { SessionRow, SessionsView } from '../../protocol/usageView';
import { loadableSection } from '../sections/loadableSection';
import { modelName, usedFact } from './usageFigures';
import type { UsageInput } from './usageInput';

const namedModels = 3;

/** F22. Newest first; the one that is still going on and the one of this window are marked in words. */
export function describeSessions(input: UsageInput): Section<SessionsView> {
	const { usage, context } = input;
	const section = { name: 'usageSessions', title: t('Sessions'), loadable: usage.sessions } as const;
	return loadableSection(section, context, ({ sessions, nextCursor }) => ({
		columns: {
			started: t('Started'),
			duration: t('Duration'),
			requests: t('Requests'),
			models: t('Models'),
			credits: t('Credits'),
		},
		rows: sessions.map(session => describeRow(session, input)),
		empty: t('No sessions yet.'),
		more: nextCursor === null ? null : moreAction(usage.isReadingMoreSessions),
	}));
}

function moreAction(isBusy: boolean): Action {
	return {
		label: t('Show more'),
		spokenLabel: t('Show more sessions'),
		intent: { kind: 'moreSessions' },
		emphasis: 'secondary',
		state: isBusy ? 'busy' : 'ready',
	};
}

function describeRow(session: UsageSession, input: UsageInput): SessionRow {
	const { formats, serverNow, windowSessionId } = input;
	const { startedAt, endedAt, lastActivityAt } = session;
	const started = formats.dates.when(startedAt, serverNow);
	return {
		id: session.id,
		started: { label: t('Started'), value: started, exact: formats.dates.exact(startedAt) },
		duration: formats.dates.span(Date.parse(endedAt ?? lastActivityAt) - Date.parse(startedAt)),
		requests: formats.count(session.requestCount),
		models: modelNames(session, input),
		credits: usedFact(t('Credits'), session.creditsMicro, formats),
		marks: [
			...(session.isActive ? [t('Active')] : []),
			...(session.clientSessionId === windowSessionId ? [t('This window')] : []),
		],
		showRequests: {
			label: t('Show requests'),
			spokenLabel: t('Show requests of the session of {0}', started),
			intent: { kind: 'showSessionRequests', sessionId: session.id },
			emphasis: 'link',
			state: 'ready',
		},
	};
}

function modelNames({ models }: UsageSession, input: UsageInput): string {
	const names = models.slice(0, namedModels).map(id => modelName(id, input));
	const others = models.length - names.length;
	const listed = names.join(', ');
	return others === 0 ? listed : t('{0} and {1} more', listed, input.formats.count(others));
}
