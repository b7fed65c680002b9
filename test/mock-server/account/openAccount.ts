/** Joins the operations into one `Account`: each call first lets time do its part, then does its own. */
import type { Account } from './account';
import type { AccountState } from './accountState';
import { advanceAccount, nextAccountDueAt } from './advanceAccount';
import { readBalance } from './balance';
import { completeCheckout, failCheckout, findCheckout, openCheckout } from './billing/checkout';
import { readCreditPack } from './billing/creditPack';
import { listOrders, refundOrder } from './billing/orders';
import { claimDailyBonus, readDailyBonus } from './dailyBonus';
import { sendFeedback } from './feedback';
import { giveCredits, voidGrant } from './giveCredits';
import { listGrants } from './grantPages';
import { readPlans } from './plans';
import { readProfile } from './profile';
import { readReferral, recordReferralEvent } from './referral';
import { cancelSubscription, readSubscription, resumeSubscription, setPaymentWorks } from './subscription';
import { tellChanges } from './tellChanges';
import { readTrial, startTrial } from './trial';
import { estimate } from './usage/estimate';
import { abandonRequest, finishRequest, startRequest } from './usage/meteredRequest';
import { recordRequest } from './usage/recordRequest';
import {
	listUsageRequests,
	listUsageSessions,
	readUsageByModel,
	readUsageDaily,
	readUsageSummary,
} from './usage/usageViews';

export function openAccount(state: AccountState): Account {
	const at = (now: number): AccountState => {
		advanceAccount(state, now);
		return state;
	};
	return {
		accountId: state.accountId,
		email: state.profile.email,
		entries: state.ledger.entries,
		feedback: state.feedback,
		get version() {
			return state.events.version;
		},
		advance: now => void at(now),
		nextDueAt: () => nextAccountDueAt(state),
		onEvent: listener => state.events.listen(listener),
		eventsAfter: lastEventId => state.events.after(lastEventId),

		profile: now => readProfile(at(now)),
		subscription: now => readSubscription(at(now)),
		plans: now => readPlans(at(now)),
		balance: now => readBalance(at(now)),
		grants: (query, now) => listGrants(at(now), query),
		estimate: (input, now) => estimate(at(now), input),
		usageSummary: (period, now) => readUsageSummary(at(now), period),
		usageByModel: (period, now) => readUsageByModel(at(now), period),
		usageDaily: (query, now) => readUsageDaily(at(now), query),
		usageRequests: (query, now) => listUsageRequests(at(now), query),
		usageSessions: (query, now) => listUsageSessions(at(now), query),
		trial: now => readTrial(at(now)),
		dailyBonus: now => readDailyBonus(at(now)),
		referral: now => readReferral(at(now)),
		creditPacks: now => readCreditPack(at(now)),
		checkout: (checkoutId, now) => findCheckout(at(now), checkoutId),
		orders: (query, now) => listOrders(at(now), query),

		claimDailyBonus: now => claimDailyBonus(at(now)),
		cancelSubscription: now => cancelSubscription(at(now)),
		resumeSubscription: now => resumeSubscription(at(now)),
		openCheckout: (input, now) => openCheckout(at(now), input),
		sendFeedback: (input, now) => sendFeedback(at(now), input),

		startRequest: (command, now) => startRequest(at(now), command),
		finishRequest: (command, now) => finishRequest(at(now), command),
		abandonRequest: (requestId, now) => abandonRequest(at(now), requestId),

		recordRequest: (command, now) => recordRequest(at(now), command),
		completeCheckout: (checkoutId, now) => completeCheckout(at(now), checkoutId),
		failCheckout: (checkoutId, now) => failCheckout(at(now), checkoutId),
		setPaymentWorks: (works, now) => setPaymentWorks(at(now), works),
		startTrial: now => startTrial(at(now)),
		giveCredits: (gift, now) => giveCredits(at(now), gift),
		voidGrant: (grantId, now) => voidGrant(at(now), grantId),
		refundOrder: (orderId, now) => refundOrder(at(now), orderId),
		recordReferralEvent: (event, now) => recordReferralEvent(at(now), event),
		setEmailVerified(verified, now) {
			at(now).profile.emailVerified = verified;
			state.events.touch();
			tellChanges(state);
		},
		setDailyBonusEnabled(enabled, now) {
			at(now).bonus.enabled = enabled;
			tellChanges(state);
		},
	};
}
