import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PlainFailure } from '../bootstrap/plainFailure.mjs';
import { withProgress } from '../bootstrap/progress.mjs';
import { CommandFailure, runLogged } from '../bootstrap/runLogged.mjs';
import { projectRoot } from '../projectRoot';

export type BuildTarget = 'host' | 'webview' | 'mock' | 'tests';

/** Builds from the one list in esbuild.mjs. What an earlier build left behind of the same targets goes first. */
export async function runBuild(
	targets: readonly BuildTarget[],
	{ isProduction = false }: { isProduction?: boolean } = {},
): Promise<void> {
	const stale = [
		...(targets.includes('host') ? ['dist'] : []),
		...(targets.includes('tests') ? ['out/test'] : []),
	];
	const logFile = join(projectRoot, `out/logs/build-${targets.join('-')}.log`);
	const flags = [`--only=${targets.join(',')}`, ...(isProduction ? ['--production'] : [])];
	await withProgress(`Building ${targets.join(', ')}`, async () => {
		for (const folder of stale) await rm(join(projectRoot, folder), { recursive: true, force: true });
		await runLogged([process.execPath, 'esbuild.mjs', ...flags], { cwd: projectRoot, logFile });
	}).catch(error => {
		if (!(error instanceof CommandFailure)) throw error;
		console.error(error.output.trimEnd());
		throw new PlainFailure(`The build failed; ${logFile} says why.`);
	});
}
