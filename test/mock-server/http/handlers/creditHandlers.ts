import { routes } from '../../../../src/contract/routes';
import { ok } from '../../../../src/util/result';
import { type AccountHandler, taking } from '../call';
import { pageQuery } from './pageQuery';

export const balance: AccountHandler = ({ account, now }) => ok(account.balance(now));
export const grants: AccountHandler = ({ account, query, now }) => account.grants(pageQuery(query), now);
export const estimate = taking(routes.estimate.request, (body, { account, now }) =>
	account.estimate(body, now),
);
