// The one way in which tests are run, in Node and inside VS Code: every `*.test.js` below a folder, found by looking.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { keepEvidence } from './keepEvidence';
import { type LevelResult, writeLevelResult } from './levelResult';
import { report } from './report';

export interface MochaRun {
	readonly folder: string;
	readonly resultFile: string;
	readonly timeoutMs: number;
	readonly isEachShown: boolean;
	/** Of what property tests make up. */
	readonly seed: number;
	readonly grep?: string | undefined;
	/** Relative to `folder`; without it, all. */
	readonly files?: readonly string[] | undefined;
}

export async function runMocha({
	folder,
	resultFile,
	timeoutMs,
	isEachShown,
	seed,
	grep,
	files,
}: MochaRun): Promise<LevelResult> {
	const { default: Mocha } = await import('mocha');
	const result: LevelResult = {};
	fc.configureGlobal({ seed });
	// Every test file is bundled with a copy of the harness of its own, and each copy cleans up when the process ends.
	process.setMaxListeners(0);
	const mocha = new Mocha({
		timeout: timeoutMs,
		forbidOnly: true,
		reporter: Mocha.reporters.Base,
		rootHooks: { afterEach: keepEvidence },
		...(grep === undefined ? {} : { grep }),
	});
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
		if (!name.endsWith('.test.js')) continue;
		if (files === undefined || files.includes(name)) mocha.addFile(join(folder, name));
	}
	await new Promise(resolve => report(mocha.run(resolve), folder, result, isEachShown));
	writeLevelResult(resultFile, result);
	return result;
}
