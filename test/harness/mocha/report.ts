import type { LevelResult } from './levelResult';

/**
 * Counts into `result` and prints failures, and with `isEachShown` every test as it ends. It speaks through `console.log`
 * alone, which reaches the terminal from Node and from inside VS Code.
 */
export function report(runner: Mocha.Runner, result: LevelResult, isEachShown: boolean): void {
	runner.on('pass', test => {
		result.passed += 1;
		if (isEachShown) console.log(`  ✓ ${test.fullTitle()} (${((test.duration ?? 0) / 1000).toFixed(1)} s)`);
	});
	runner.on('pending', test => {
		result.skipped += 1;
		console.log(`  - ${test.fullTitle()} was skipped`);
	});
	runner.on('fail', (test, error) => {
		result.failed += 1;
		if (String(test.type) === 'hook') globalThis.creditbarFailedHook = test.fullTitle();
		console.log(`  ✗ ${test.fullTitle()}\n${describeError(error).replaceAll(/^/gm, '      ')}`);
	});
}

function describeError(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const stack = error.stack ?? '';
	return stack.includes(error.message) ? stack : `${error.message}\n${stack}`;
}
