import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startOwned } from '../../harness/ownedProcess';
import { projectRoot } from '../../harness/projectRoot';
import type { IssuedSession } from '../../mock-server/http/oauth/createOAuthServer';

export interface RunningService {
	readonly url: string;
	readonly session: IssuedSession;
	readonly ledgerEntries: number;
	stop(): Promise<void>;
}

/** The mock service in a process of its own, so that what it costs is not taken for what the client costs. */
export async function startService(requests: number): Promise<RunningService> {
	const program = join(projectRoot, 'out/bench/serviceOfSize.js');
	const { child, ended, stop } = startOwned(process.execPath, [program, String(requests)], {
		cwd: projectRoot,
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	if (!child.stdout) throw new Error('The service has no output to read.');
	const lines = createInterface(child.stdout);
	const first = await new Promise<string>((resolve, reject) => {
		lines.once('line', resolve);
		ended.then(code => reject(new Error(`The service ended with code ${code}.`)), reject);
	});
	const { url, session, entries } = JSON.parse(first);
	return { url, session, ledgerEntries: entries, stop };
}
