import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PlainFailure } from '../bootstrap/plainFailure.mjs';
import { type OwnedProcess, startOwned } from '../ownedProcess';
import { projectRoot } from '../projectRoot';

export interface RunningMock {
	readonly url: string;
	readonly ended: OwnedProcess['ended'];
	stop(): Promise<void>;
}

/** Starts the mock backend on loopback. Its first line is `{"url":"http://127.0.0.1:PORT"}`. */
export async function startMock(args: readonly string[]): Promise<RunningMock> {
	const script = join(projectRoot, 'out/mock-server/serve.js');
	const { child, ended, stop } = startOwned(process.execPath, ['--enable-source-maps', script, ...args], {
		cwd: projectRoot,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	if (!child.stdout || !child.stderr) throw new Error('The mock backend has no output to read.');
	let complaint = '';
	child.stderr.on('data', chunk => {
		complaint += chunk;
	});
	const lines = createInterface(child.stdout);
	try {
		const url = await new Promise<string>((resolve, reject) => {
			lines.once('line', line => resolve(readUrl(line)));
			ended.then(() => reject(new PlainFailure(explain(complaint))), reject);
		});
		child.stderr.on('data', chunk => process.stderr.write(chunk));
		return { url, ended, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

function readUrl(line: string): string {
	const { url } = JSON.parse(line);
	if (typeof url !== 'string')
		throw new Error(`The mock backend said "${line}" where its address was expected.`);
	return url;
}

/** The mock complains in one plain sentence; a crash begins with its error. */
function explain(complaint: string): string {
	return complaint.trim().split('\n')[0] || 'The mock backend did not start.';
}
