import { join } from 'node:path';
import { projectRoot } from './projectRoot';

/** Where a failing run leaves its pictures and logs. */
export const failuresFolder = join(projectRoot, 'out/failures');

export function evidenceFolder(title: string): string {
	const name = title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 100);
	const version = process.env['CREDITBAR_VSCODE_VERSION'];
	return join(failuresFolder, version ? `${version}-${name}` : name);
}
