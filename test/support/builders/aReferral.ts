import type { Referral } from '../../../src/contract/referral';
import { credits } from './credits';

export function aReferral(about: Partial<Referral> = {}): Referral {
	return {
		code: 'ADA-2025',
		shareUrl: 'https://meter.example/join/ADA-2025',
		referred: 3,
		firstRequest: 2,
		subscribed: 1,
		earnedMicro: credits(30),
		pendingMicro: credits(10),
		rewards: [
			{ event: 'firstRequest', amountMicro: credits(10) },
			{ event: 'subscribed', amountMicro: credits(20) },
		],
		...about,
	};
}
