import type { AccountSnapshot } from '../accountState';
import { type AccountNews, type NewsSection, newsSections } from './accountNews';

/**
 * The snapshot with what the news say, section by section; null when they say nothing that is newer. The version of
 * the reading stays: it is what everything else in the snapshot is as old as.
 */
export function withNews(
	snapshot: AccountSnapshot,
	news: AccountNews,
	takenAt: number,
): AccountSnapshot | null {
	const { version } = news;
	const sections = { ...snapshot.overview.sections };
	const marks = { ...snapshot.news };
	let hasNews = false;
	function take<S extends NewsSection>(name: S): void {
		const data = news.sections[name];
		if (data === undefined || !isNewer(snapshot, name, version)) return;
		Object.assign(sections, { [name]: { status: 'ok', data } });
		marks[name] = { version, takenAt };
		hasNews = true;
	}
	for (const name of newsSections) take(name);
	return hasNews ? { ...snapshot, overview: { ...snapshot.overview, sections }, news: marks } : null;
}

/** What could not be read has no version, so news of the same one fill the gap. */
function isNewer(snapshot: AccountSnapshot, name: NewsSection, version: number): boolean {
	const known = Math.max(snapshot.overview.version, snapshot.news[name]?.version ?? 0);
	return snapshot.overview.sections[name].status === 'ok' ? version > known : version >= known;
}
