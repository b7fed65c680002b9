import type { Subscription } from '../../../src/contract/subscription';
import { aSubscription } from './aSubscription';

/** The Pro plan, active, allowed to buy credits. */
export function aPaidSubscription(about: Partial<Omit<Subscription, 'plan'>> = {}): Subscription {
	return aSubscription({
		status: 'active',
		canPurchaseCredits: true,
		plan: {
			id: 'pro',
			name: 'Pro',
			tier: 'pro',
			price: { amountMinor: 2000, currency: 'USD' },
			interval: 'month',
		},
		...about,
	});
}
