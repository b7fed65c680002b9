import { routes } from '../../../../src/contract/routes';
import { ok } from '../../../../src/util/result';
import { type AccountHandler, taking } from '../call';
import { pageQuery } from './pageQuery';

export const subscription: AccountHandler = ({ account, now }) => ok(account.subscription(now));
export const plans: AccountHandler = ({ account, now }) => ok({ data: account.plans(now) });
export const cancelSubscription: AccountHandler = ({ account, now }) => account.cancelSubscription(now);
export const resumeSubscription: AccountHandler = ({ account, now }) => account.resumeSubscription(now);
export const creditPack: AccountHandler = ({ account, now }) => ok(account.creditPacks(now));
export const createCheckout = taking(routes.createCheckout.request, (body, { account, now }) =>
	account.openCheckout(body, now),
);
export const checkout: AccountHandler = ({ account, member, now }) => account.checkout(member('id'), now);
export const orders: AccountHandler = ({ account, query, now }) => account.orders(pageQuery(query), now);
