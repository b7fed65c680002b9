import { join } from 'node:path';
import { describeApi } from './describeApi';
import { readDocComments } from './docComments';

export function openapiPath(projectRoot: string): string {
	return join(projectRoot, 'docs/openapi.json');
}

/** The text of `docs/openapi.json`. */
export function renderApi(projectRoot: string): string {
	const api = describeApi(readDocComments(join(projectRoot, 'src/contract')));
	return `${JSON.stringify(api, null, '\t')}\n`;
}
