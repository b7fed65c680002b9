import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PlainFailure } from '../bootstrap/plainFailure.mjs';
import { withProgress } from '../bootstrap/progress.mjs';
import { CommandFailure, runLogged } from '../bootstrap/runLogged.mjs';
import { projectRoot } from '../projectRoot';

export type BuildTarget = 'host' | 'webview' | 'mock' | 'tests' | 'bench';

/** Builds from the one list in esbuild.mjs. What an earlier build left behind of the same targets goes first. */
export async function runBuild(
	targets: readonly BuildTarget[],
	{ isProduction = false }: { isProduction?: boolean } = {},
): Promise<void> {
	// The packaged extension lies in `dist` as well; it stays until the next one takes its place.
	const stale = [
		...(targets.includes('host') ? ['dist/host'] : []),
		...(targets.includes('webview') ? ['dist/webview'] : []),
		...(targets.includes('tests') ? ['out/test'] : []),
	];
	const logFile = join(projectRoot, `out/logs/build-${targets.join('-')}.log`);
	const flags = [`--only=${targets.join(',')}`, ...(isProduction ? ['--production'] : [])];
	await withProgress(`Building ${targets.join(', ')}`, async () => {
		for (const path of stale) await rm(join(projectRoot, path), { recursive: true, force: true });
		await runLogged([process.execPath, 'esbuild.mjs', ...flags], { cwd: projectRoot, logFile });
	}).catch(error => {
		if (!(error instanceof CommandFailure)) throw error;
		// After the mistakes themselves comes the stack of the tool that found them.
		console.error(error.output.split(/^\S+esbuild.lib.main\.js:\d+$/m)[0]?.trimEnd());
		throw new PlainFailure(`The build failed; ${logFile} says why.`);
	});
}
