/**
 * A reading that was begun before some news came may be answered after them: then the news are the newer of the two. A
 * backend of several machines may also answer from one that lags a little, so for a short while later news count on;
 * after that the reading is right, whatever its version, or a backend put back to an earlier state would never be
 * believed again.
 */
import type { AccountSnapshot } from '../accountState';
import { newsSections } from './accountNews';

const lagMs = 30_000;

/** `read`, begun at `askedAt`, with those sections of `shown` that are newer. Both are of the same account. */
export function withLaterNews(
	read: AccountSnapshot,
	shown: AccountSnapshot,
	askedAt: number,
): AccountSnapshot {
	const sections = { ...read.overview.sections };
	const news = { ...read.news };
	let hasNews = false;
	for (const name of [...newsSections, 'others'] as const) {
		const mark = shown.news[name];
		const known = Math.max(read.overview.version, read.news[name]?.version ?? 0);
		if (mark === undefined || mark.version <= known || mark.takenAt < askedAt - lagMs) continue;
		if (name !== 'others') Object.assign(sections, { [name]: shown.overview.sections[name] });
		news[name] = mark;
		hasNews = true;
	}
	return hasNews ? { ...read, overview: { ...read.overview, sections }, news } : read;
}
