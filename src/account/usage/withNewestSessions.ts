import type { SessionList } from '../details/usageState';

/**
 * The sessions that were just read, newest first, and below them the older ones that were shown before. If the two do
 * not meet, so many are new that the list begins afresh rather than with a hole in it.
 */
export function withNewestSessions(shown: SessionList | null, newest: SessionList): SessionList {
	const last = newest.sessions.at(-1);
	const meetsAt = shown?.sessions.findIndex(session => session.id === last?.id) ?? -1;
	if (!shown || meetsAt === -1) return newest;
	const older = shown.sessions.slice(meetsAt + 1);
	if (older.length === 0) return newest;
	return { sessions: [...newest.sessions, ...older], nextCursor: shown.nextCursor };
}
