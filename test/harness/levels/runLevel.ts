import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PlainFailure } from '../bootstrap/plainFailure.mjs';
import { type Counts, failedFiles, type LevelResult, readLevelResult, sumOf } from '../mocha/levelResult';
import type { MochaRun } from '../mocha/runMocha';
import { startOwned } from '../ownedProcess';
import { projectRoot } from '../projectRoot';
import { installVsCode } from '../vscode/installVsCode';
import type { TestLevel } from './testLevels';

/** Runs one level in a process of its own and gives its counts; a level that did not get to the end throws. */
export async function runLevel(
	level: TestLevel,
	asked: { readonly seed: number; readonly grep: string | undefined },
): Promise<Counts> {
	const { name, version, testTimeoutMs } = level;
	const folder = join(projectRoot, 'out/test', name);
	if (!existsSync(folder)) throw new PlainFailure(`The ${name} level has no tests.`);
	if (version) await installVsCode(version);

	const run: MochaRun = {
		folder,
		resultFile: join(projectRoot, `out/results/${name}${version ? `-${version}` : ''}.json`),
		timeoutMs: testTimeoutMs,
		isEachShown: version !== undefined,
		...asked,
	};
	const first = await runOnce(level, run);
	const failed = failedFiles(first);
	if (!level.isToldAgain || failed.length === 0) return sumOf(first);

	console.log(`! Failed, and told once more from the start: ${failed.join(', ')}`);
	const second = await runOnce(level, { ...run, files: failed });
	for (const file of failed) {
		if (second[file]?.failures.length === 0) console.log(`! ${file} passed on its second try only`);
	}
	return sumOf({ ...first, ...second });
}

async function runOnce(level: TestLevel, run: MochaRun): Promise<LevelResult> {
	const { name, version } = level;
	rmSync(run.resultFile, { force: true });
	const program = name === 'integration' ? ['runIntegration.js'] : ['runMochaLevel.js', JSON.stringify(run)];
	const [script = '', ...args] = program;
	const child = startOwned(
		process.execPath,
		['--enable-source-maps', join(projectRoot, 'out/harness', script), ...args],
		{
			cwd: projectRoot,
			stdio: ['ignore', 'inherit', 'inherit'],
			env: {
				...process.env,
				...(version ? { CREDITBAR_VSCODE_VERSION: version } : {}),
				CREDITBAR_MOCHA_RUN: JSON.stringify(run),
			},
		},
	);
	const code = await untilEnded(child, level);
	const result = readLevelResult(run.resultFile);
	if (!result) throw new PlainFailure(`The ${level.title} level ended early, with code ${code}.`);
	const { passed, failures } = sumOf(result);
	if (code !== 0 && failures.length === 0) {
		throw new PlainFailure(`The ${level.title} level ended with code ${code} after its tests passed.`);
	}
	if (passed + failures.length === 0 && run.grep === undefined) {
		throw new PlainFailure(`The ${level.title} level ran no test.`);
	}
	return result;
}

async function untilEnded(
	child: ReturnType<typeof startOwned>,
	{ title, limitMs }: TestLevel,
): Promise<number | undefined> {
	let timer: NodeJS.Timeout | undefined;
	const limit = new Promise<never>((_, reject) => {
		timer = setTimeout(
			() =>
				reject(new PlainFailure(`The ${title} level hangs: it was ended after ${limitMs / 60_000} minutes.`)),
			limitMs,
		);
	});
	try {
		return await Promise.race([child.ended, limit]);
	} finally {
		clearTimeout(timer);
		await child.stop();
	}
}
