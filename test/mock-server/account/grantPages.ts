/**
 * GET /v1/credits/grants: what can still be spent first, in burn order, then what has ended, last ended
 * first. Grants come and go while somebody pages, so a cursor remembers how long the ledger was on the first
 * page, and membership and order stay as of that line; the figures in the rows are today's.
 */
import type { Grant, GrantPage } from '../../../src/contract/grant';
import { fail, ok, type Result } from '../../../src/util/result';
import { compareBurnOrder } from '../ledger/burnOrder';
import { grantStatus } from '../ledger/grantStatus';
import type { GrantTally } from '../ledger/ledgerIndex';
import type { AccountState } from './accountState';
import type { PageQuery } from './commands';
import type { DomainProblem } from './domainProblem';
import { instantText, instantTextOrNull } from './instantText';
import { decodeCursor, encodeCursor } from './pageCursor';
import { badLimit, readLimit } from './pageOfTimeline';

export function listGrants(state: AccountState, query: PageQuery): Result<GrantPage, DomainProblem> {
	const limit = readLimit(query);
	if (limit === undefined) return fail(badLimit);
	const { entries, live, ended } = state.ledger.tallies;
	const newest = { at: 0, seq: entries.length };
	const cursor = query.cursor === undefined ? newest : decodeCursor(query.cursor, 'grants', '');
	if (cursor === undefined || cursor.at < 0 || cursor.seq > entries.length)
		return fail({ code: 'invalid-cursor' });
	const { at: skip, seq } = cursor;
	const recent = countAfter(ended, seq);
	const living = [...live, ...ended.slice(ended.length - recent)]
		.filter(tally => tally.grant.createdSeq <= seq)
		.sort((a, b) => compareBurnOrder(a.grant, b.grant));
	const gone = ended.length - recent;
	const rows: Grant[] = [];
	for (let place = skip; rows.length < limit && place < living.length + gone; place += 1) {
		const tally = living[place] ?? ended[gone - 1 - (place - living.length)];
		if (tally !== undefined) rows.push(readGrant(tally, place + 1));
	}
	const at = skip + rows.length;
	const hasMore = at < living.length + gone;
	const nextCursor = hasMore ? encodeCursor({ list: 'grants', filter: '', at, id: '', seq }) : null;
	return ok({ data: rows, page: { limit, nextCursor, hasMore } });
}

/** How many grants ended after the line; they are the last ones. */
function countAfter(ended: readonly GrantTally[], seq: number): number {
	let count = 0;
	while ((ended[ended.length - 1 - count]?.endedSeq ?? 0) > seq) count += 1;
	return count;
}

export function readGrant(tally: GrantTally, burnOrder: number): Grant {
	const { grant, usedMicro, heldMicro, remainingMicro } = tally;
	return {
		id: grant.id,
		kind: grant.kind,
		status: grantStatus(tally),
		burnOrder,
		amountMicro: grant.amountMicro,
		usedMicro,
		heldMicro,
		remainingMicro,
		effectiveAt: instantText(grant.effectiveAt),
		expiresAt: instantTextOrNull(grant.expiresAt),
	};
}
