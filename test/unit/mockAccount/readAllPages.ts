import * as assert from 'node:assert/strict';
import type { Page } from '../../../src/contract/page';
import type { Result } from '../../../src/util/result';
import type { PageQuery } from '../../mock-server/account/commands';
import type { DomainProblem } from '../../mock-server/account/domainProblem';

type Read<T> = (query: PageQuery) => Result<{ readonly data: T[]; readonly page: Page }, DomainProblem>;

/** Follows the cursors to the end; `between` happens after each page. */
export function readAllPages<T>(read: Read<T>, limit: number, between: () => void = () => {}): T[] {
	const rows: T[] = [];
	let cursor: string | undefined;
	do {
		const page = read({ limit, cursor });
		assert.ok(page.ok, 'a cursor that was handed out is refused');
		assert.ok(page.value.data.length <= limit, 'more rows than asked for');
		assert.equal(page.value.page.hasMore, page.value.page.nextCursor !== null);
		if (page.value.page.hasMore) assert.equal(page.value.data.length, limit, 'a short page before the last');
		rows.push(...page.value.data);
		cursor = page.value.page.nextCursor ?? undefined;
		between();
	} while (cursor !== undefined);
	return rows;
}
