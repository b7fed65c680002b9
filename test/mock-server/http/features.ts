/** What this service offers. A feature that is off answers 404 and is `notApplicable` in the overview. */
import type { RouteName } from '../../../src/contract/routes';

export const featureNames = [
	'trial',
	'dailyBonus',
	'referrals',
	'purchases',
	'rollover',
	'events',
	'feedback',
	'models',
] as const;

export type Feature = (typeof featureNames)[number];

export type Features = Readonly<Record<Feature, boolean>>;

export const allFeatures: Features = {
	trial: true,
	dailyBonus: true,
	referrals: true,
	purchases: true,
	rollover: true,
	events: true,
	feedback: true,
	models: true,
};

/** Events are not among them: a stream that is off answers 204, which says more than 404. */
export const featureOfRoute: Partial<Readonly<Record<RouteName, Feature>>> = {
	trial: 'trial',
	dailyBonus: 'dailyBonus',
	claimDailyBonus: 'dailyBonus',
	referral: 'referrals',
	creditPack: 'purchases',
	createCheckout: 'purchases',
	checkout: 'purchases',
	orders: 'purchases',
	sendFeedback: 'feedback',
	models: 'models',
	estimate: 'models',
	chat: 'models',
};
