import { routes } from '../../../../src/contract/routes';
import { ok } from '../../../../src/util/result';
import { type AccountHandler, taking } from '../call';

export const account: AccountHandler = ({ account, now }) => ok(account.profile(now));
export const trial: AccountHandler = ({ account, now }) => ok(account.trial(now));
export const referral: AccountHandler = ({ account, now }) => ok(account.referral(now));
export const dailyBonus: AccountHandler = ({ account, now }) => ok(account.dailyBonus(now));
export const claimDailyBonus: AccountHandler = ({ account, now }) => account.claimDailyBonus(now);
export const sendFeedback = taking(routes.sendFeedback.request, (body, { account, now }) =>
	account.sendFeedback(body, now),
);
