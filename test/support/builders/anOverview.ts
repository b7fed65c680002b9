import type { AccountOverview } from '../../../src/contract/overview';
import { aBalance } from './aBalance';
import { aDailyBonus } from './aDailyBonus';
import { aProfile } from './aProfile';
import { aReferral } from './aReferral';
import { aSubscription } from './aSubscription';
import { aUsageSummary } from './aUsageSummary';

type Sections = AccountOverview['sections'];
type DataOf<S> = Extract<S, { status: 'ok' }> extends { data: infer D } ? D : never;

/** A section as its data, or as `'error'` or `'notApplicable'`. */
export type SectionsAbout = {
	readonly [K in keyof Sections]?: DataOf<Sections[K]> | 'error' | 'notApplicable';
};

export interface OverviewAbout extends SectionsAbout {
	readonly version?: number;
	readonly identity?: Partial<AccountOverview['identity']>;
}

/** An account on the free plan that never had a trial. */
export function anOverview(about: OverviewAbout = {}): AccountOverview {
	return {
		identity: { accountId: 'acct-1', email: 'ada@example.com', name: 'Ada Lovelace', ...about.identity },
		version: about.version ?? 1,
		sections: {
			profile: section(about.profile ?? aProfile()),
			subscription: section(about.subscription ?? aSubscription()),
			balance: section(about.balance ?? aBalance()),
			usage: section(about.usage ?? aUsageSummary()),
			trial: section(about.trial ?? 'notApplicable'),
			dailyBonus: section(about.dailyBonus ?? aDailyBonus()),
			referral: section(about.referral ?? aReferral()),
		},
	};
}

function section<T extends object>(about: T | 'error' | 'notApplicable') {
	if (about === 'notApplicable') return { status: 'notApplicable' } as const;
	if (about !== 'error') return { status: 'ok', data: about } as const;
	const problem = {
		type: 'about:blank',
		title: 'Hidden',
		status: 503,
		code: 'upstream-unavailable',
	} as const;
	return { status: 'error', problem } as const;
}
