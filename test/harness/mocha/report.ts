import { relative } from 'node:path';
import { type Counts, type LevelResult, noCounts } from './levelResult';

/**
 * Counts into `result` and prints failures, and with `isEachShown` every test as it ends. It speaks through `console.log`
 * alone, which reaches the terminal from Node and from inside VS Code.
 */
export function report(
	runner: Mocha.Runner,
	folder: string,
	result: LevelResult,
	isEachShown: boolean,
): void {
	function countsOf(runnable: Mocha.Runnable): Counts {
		const file = relative(folder, fileOf(runnable));
		const counts = result[file] ?? noCounts();
		result[file] = counts;
		return counts;
	}

	runner.on('pass', test => {
		countsOf(test).passed += 1;
		if (isEachShown) console.log(`  ✓ ${test.fullTitle()} (${((test.duration ?? 0) / 1000).toFixed(1)} s)`);
	});
	runner.on('pending', test => {
		countsOf(test).skipped += 1;
		console.log(`  - ${test.fullTitle()} was skipped`);
	});
	runner.on('fail', (test, error) => {
		countsOf(test).failures.push(test.fullTitle());
		if (String(test.type) === 'hook') globalThis.creditbarFailedHook = test.fullTitle();
		console.log(`  ✗ ${test.fullTitle()}\n${describeError(error).replaceAll(/^/gm, '      ')}`);
	});
}

/** A hook does not always know its file; the suite that it belongs to does. */
function fileOf(runnable: Mocha.Runnable): string {
	let suite = runnable.parent;
	while (suite && !suite.file) suite = suite.parent;
	return runnable.file ?? suite?.file ?? '';
}

function describeError(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const stack = error.stack ?? '';
	const told = stack.includes(error.message) ? stack : `${error.message}\n${stack}`;
	// A property that does not hold says in its cause what went wrong.
	return error.cause === undefined ? told : `${told}\nbecause of ${describeError(error.cause)}`;
}
