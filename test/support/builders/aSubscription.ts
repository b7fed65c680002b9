import type { PlanRef } from '../../../src/contract/plan';
import type { Subscription } from '../../../src/contract/subscription';
import { credits } from './credits';

type About = Partial<Omit<Subscription, 'plan'>> & { readonly plan?: Partial<PlanRef> };

/** The free plan, in the middle of its period. */
export function aSubscription({ plan, ...about }: About = {}): Subscription {
	return {
		status: 'free',
		currentPeriod: { startAt: '2025-03-01T00:00:00Z', endAt: '2025-03-31T00:00:00Z' },
		nextRenewalAt: '2025-03-31T00:00:00Z',
		cancelAtPeriodEnd: false,
		canceledAt: null,
		endsAt: null,
		allocationMicro: credits(1000),
		nextResetAt: '2025-03-31T00:00:00Z',
		rollover: { enabled: false, maxMicro: null },
		canPurchaseCredits: false,
		...about,
		plan: { id: 'free', name: 'Free', tier: 'free', price: null, interval: 'thirtyDays', ...plan },
	};
}
