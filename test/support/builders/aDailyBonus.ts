import type { DailyBonus } from '../../../src/contract/dailyBonus';
import { credits } from './credits';

type About = Partial<Omit<DailyBonus, 'streak'>> & { readonly streak?: Partial<DailyBonus['streak']> };

/** Two credits that can be claimed now, after two days in a row. */
export function aDailyBonus({ streak, ...about }: About = {}): DailyBonus {
	return {
		eligible: true,
		ineligibleReason: null,
		claimable: true,
		amountMicro: credits(4),
		day: '2025-03-10',
		scheduleMicro: [2, 3, 4, 5, 6, 8, 10].map(credits),
		nextAvailableAt: null,
		...about,
		streak: { current: 2, longest: 5, cap: 7, lastClaimedDay: '2025-03-09', ...streak },
	};
}
