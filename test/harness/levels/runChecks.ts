import { join } from 'node:path';
import { withProgress } from '../bootstrap/progress.mjs';
import { CommandFailure, runLogged } from '../bootstrap/runLogged.mjs';
import { projectRoot } from '../projectRoot';

const PROJECTS = ['.', 'webview-ui', 'test/webview', 'test/e2e', 'test/harness'];

const CHECKS: readonly { readonly title: string; readonly command: readonly string[] }[] = [
	...PROJECTS.map(project => ({
		title: `Types in ${project === '.' ? 'src and test' : project}`,
		command: ['node_modules/typescript/bin/tsc', '-p', project],
	})),
	{
		title: 'Format and lint',
		command: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off'],
	},
];

/** Runs what needs no test to be wrong, and names the checks that fail. */
export async function runChecks(): Promise<string[]> {
	const failures: string[] = [];
	for (const [index, { title, command }] of CHECKS.entries()) {
		const logFile = join(projectRoot, `out/logs/check-${index + 1}.log`);
		try {
			await withProgress(title, () =>
				runLogged([process.execPath, ...command], { cwd: projectRoot, logFile }),
			);
		} catch (error) {
			if (!(error instanceof CommandFailure)) throw error;
			failures.push(`✗ ${title}`);
			console.error(error.output.trimEnd());
		}
	}
	return failures;
}
