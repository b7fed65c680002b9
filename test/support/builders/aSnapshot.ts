import type { AccountSnapshot } from '../../../src/account/accountState';
import { aGrant } from './aGrant';
import { anOverview, type OverviewAbout } from './anOverview';
import { aServiceMeta } from './aServiceMeta';

export interface SnapshotAbout extends OverviewAbout {
	readonly origin?: string;
	readonly meta?: AccountSnapshot['meta'];
	readonly grants?: AccountSnapshot['grants'];
	readonly news?: AccountSnapshot['news'];
	readonly serverOffsetMs?: number;
}

export function aSnapshot(about: SnapshotAbout = {}): AccountSnapshot {
	const { origin, meta, grants, news, serverOffsetMs, ...overview } = about;
	return {
		origin: origin ?? 'https://meter.example',
		meta: meta ?? aServiceMeta(),
		overview: anOverview(overview),
		grants: grants === undefined ? [aGrant()] : grants,
		news: news ?? {},
		serverOffsetMs: serverOffsetMs ?? 0,
	};
}
