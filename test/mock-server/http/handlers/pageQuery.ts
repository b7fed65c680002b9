import type { PageQuery } from '../../account/commands';
import type { QueryValues } from '../queryValues';

export function pageQuery(query: QueryValues): PageQuery {
	return { limit: query.integer('limit'), cursor: query.text('cursor') };
}
