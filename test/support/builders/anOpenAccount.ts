import type { OpenAccount } from '../../../src/account/accountState';
import { unreadDetails } from '../../../src/account/details/accountDetails';
import { aSnapshot, type SnapshotAbout } from './aSnapshot';
import { noonMs } from './noon';

type About = SnapshotAbout & Partial<Omit<OpenAccount, 'kind' | 'snapshot'>>;

/** Signed in, read just now, nothing under way. */
export function anOpenAccount(about: About = {}): OpenAccount {
	const { fetchedAt, triedAt, activity, trouble, claim, avatar, details, ...snapshot } = about;
	return {
		kind: 'open',
		snapshot: aSnapshot(snapshot),
		fetchedAt: fetchedAt ?? noonMs,
		triedAt: triedAt ?? fetchedAt ?? noonMs,
		activity: activity ?? 'idle',
		trouble: trouble ?? null,
		claim: claim ?? 'idle',
		avatar: avatar ?? null,
		details: details ?? unreadDetails,
	};
}
