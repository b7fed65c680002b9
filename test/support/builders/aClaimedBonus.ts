import type { DailyBonus } from '../../../src/contract/dailyBonus';
import { aDailyBonus } from './aDailyBonus';
import { credits } from './credits';

/** Today's bonus is claimed; the next one comes at midnight UTC. */
export function aClaimedBonus(about: Partial<Omit<DailyBonus, 'streak'>> = {}): DailyBonus {
	return aDailyBonus({
		claimable: false,
		amountMicro: credits(5),
		nextAvailableAt: '2025-03-11T00:00:00Z',
		streak: { current: 3, lastClaimedDay: '2025-03-10' },
		...about,
	});
}
