import type { AccountEvent } from '../../meter/events/accountEvent';
import type { AccountNews } from '../news/accountNews';

/** What an event says about the account. All of them carry the whole new value of what they are about. */
export function newsOf({ version, data }: AccountEvent): AccountNews {
	return {
		version,
		sections: {
			...('balance' in data ? { balance: data.balance } : {}),
			...('subscription' in data ? { subscription: data.subscription } : {}),
			...('trial' in data ? { trial: data.trial } : {}),
			...('dailyBonus' in data ? { dailyBonus: data.dailyBonus } : {}),
			...('referral' in data ? { referral: data.referral } : {}),
		},
	};
}
