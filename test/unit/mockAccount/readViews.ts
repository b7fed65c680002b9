/** Everything one can read of an account, by the name of the body in the contract. */

import { accountSchema } from '../../../src/contract/account';
import { balanceSchema } from '../../../src/contract/balance';
import { creditPackSchema } from '../../../src/contract/creditPack';
import { dailyBonusSchema } from '../../../src/contract/dailyBonus';
import { grantPageSchema } from '../../../src/contract/grant';
import { orderPageSchema } from '../../../src/contract/order';
import { encodeStrict } from '../../../src/contract/outgoing';
import { planListSchema } from '../../../src/contract/plan';
import { referralSchema } from '../../../src/contract/referral';
import { subscriptionSchema } from '../../../src/contract/subscription';
import { trialSchema } from '../../../src/contract/trial';
import { usageByModelListSchema } from '../../../src/contract/usageByModel';
import { usageDayListSchema } from '../../../src/contract/usageDay';
import { usageRequestPageSchema } from '../../../src/contract/usageRequest';
import { usageSessionPageSchema } from '../../../src/contract/usageSession';
import { usageSummarySchema } from '../../../src/contract/usageSummary';
import type { Result } from '../../../src/util/result';
import type { Account } from '../../mock-server/account/account';

export function readViews(account: Account, now: number) {
	return {
		profile: account.profile(now),
		subscription: account.subscription(now),
		plans: { data: account.plans(now) },
		balance: account.balance(now),
		grants: given(account.grants({}, now)),
		summary: account.usageSummary('all', now),
		currentSummary: account.usageSummary('current', now),
		byModel: { data: account.usageByModel('all', now) },
		currentByModel: { data: account.usageByModel('current', now) },
		requests: given(account.usageRequests({}, now)),
		sessions: given(account.usageSessions({}, now)),
		trial: account.trial(now),
		dailyBonus: account.dailyBonus(now),
		referral: account.referral(now),
		creditPacks: account.creditPacks(now),
		orders: given(account.orders({}, now)),
	};
}

/** Throws where a body is not exactly what the contract says. */
export function checkContract(account: Account, now: number): void {
	const views = readViews(account, now);
	encodeStrict(accountSchema, views.profile);
	encodeStrict(subscriptionSchema, views.subscription);
	encodeStrict(planListSchema, views.plans);
	encodeStrict(balanceSchema, views.balance);
	encodeStrict(grantPageSchema, views.grants);
	encodeStrict(usageSummarySchema, views.summary);
	encodeStrict(usageSummarySchema, views.currentSummary);
	encodeStrict(usageByModelListSchema, views.byModel);
	encodeStrict(usageRequestPageSchema, views.requests);
	encodeStrict(usageSessionPageSchema, views.sessions);
	encodeStrict(trialSchema, views.trial);
	encodeStrict(dailyBonusSchema, views.dailyBonus);
	encodeStrict(referralSchema, views.referral);
	encodeStrict(creditPackSchema, views.creditPacks);
	encodeStrict(orderPageSchema, views.orders);
	encodeStrict(usageDayListSchema, { data: given(account.usageDaily({}, now)) });
}

export function given<T>(result: Result<T, { readonly code: string }>): T {
	if (!result.ok) throw new Error(`Refused: ${result.problem.code}`);
	return result.value;
}
