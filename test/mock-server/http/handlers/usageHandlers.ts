import { requestStatuses } from '../../../../src/contract/usageRequest';
import { ok } from '../../../../src/util/result';
import type { UsagePeriod } from '../../account/commands';
import type { AccountHandler } from '../call';
import type { QueryValues } from '../queryValues';
import { pageQuery } from './pageQuery';

function period(query: QueryValues): UsagePeriod {
	return query.oneOf('period', ['all', 'current']) ?? 'all';
}

export const usageSummary: AccountHandler = ({ account, query, now }) =>
	ok(account.usageSummary(period(query), now));

export const usageByModel: AccountHandler = ({ account, query, now }) =>
	ok({ data: account.usageByModel(period(query), now) });

export const usageByDay: AccountHandler = ({ account, query, now }) => {
	const days = account.usageDaily({ from: query.text('from'), to: query.text('to') }, now);
	return days.ok ? ok({ data: days.value }) : days;
};

export const usageRequests: AccountHandler = ({ account, query, now }) =>
	account.usageRequests(
		{
			...pageQuery(query),
			model: query.text('model'),
			sessionId: query.text('sessionId'),
			status: query.oneOf('status', requestStatuses),
			from: query.text('from'),
			to: query.text('to'),
		},
		now,
	);

export const usageSessions: AccountHandler = ({ account, query, now }) =>
	account.usageSessions(pageQuery(query), now);
