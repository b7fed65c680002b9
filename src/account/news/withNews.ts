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
	const mark = (name: NewsSection | 'others') => {
		marks[name] = { version, takenAt, since: marks[name]?.since ?? takenAt };
		hasNews = true;
	};
	for (const name of newsSections) {
		const data = news.sections[name];
		if (data === undefined || !isNewer(snapshot, name, version)) continue;
		Object.assign(sections, { [name]: { status: 'ok', data } });
		mark(name);
	}
	if (Object.keys(news.sections).length === 0 && version > knownVersion(snapshot, 'others')) mark('others');
	return hasNews ? { ...snapshot, overview: { ...snapshot.overview, sections }, news: marks } : null;
}

/** What could not be read has no version, so news of the same one fill the gap. */
function isNewer(snapshot: AccountSnapshot, name: NewsSection, version: number): boolean {
	const known = knownVersion(snapshot, name);
	return snapshot.overview.sections[name].status === 'ok' ? version > known : version >= known;
}

function knownVersion({ overview, news }: AccountSnapshot, name: NewsSection | 'others'): number {
	return Math.max(overview.version, news[name]?.version ?? 0);
}
