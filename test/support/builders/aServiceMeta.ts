import type { ServiceMeta } from '../../../src/contract/meta';

type About = Partial<Omit<ServiceMeta, 'features' | 'links'>> & {
	readonly features?: Partial<ServiceMeta['features']>;
	readonly links?: Partial<ServiceMeta['links']>;
};

/** A service that can do everything and shows whole credits. */
export function aServiceMeta({ features, links, ...about }: About = {}): ServiceMeta {
	return {
		apiVersion: '1',
		serviceName: 'Example Credits',
		creditUnitName: 'credit',
		displayDecimals: 0,
		...about,
		features: {
			trial: true,
			dailyBonus: true,
			referrals: true,
			purchases: true,
			rollover: true,
			events: true,
			feedback: true,
			models: true,
			...features,
		},
		links: {
			home: 'https://meter.example/',
			pricing: 'https://meter.example/pricing',
			creditsHelp: 'https://meter.example/help',
			dashboard: 'https://meter.example/dashboard',
			status: 'https://meter.example/status',
			support: 'https://meter.example/support',
			...links,
		},
	};
}
