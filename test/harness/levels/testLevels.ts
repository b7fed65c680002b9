// What `npm test` runs, from the quick to the slow. A level with a VS Code in it runs once for every version.
import { type VsCodeVersion, vsCodeVersions } from '../vscode/vsCodeVersions';

export const levelNames = ['checks', 'unit', 'app', 'webview', 'integration', 'e2e'] as const;

export type LevelName = (typeof levelNames)[number];

export interface TestLevel {
	readonly name: Exclude<LevelName, 'checks'>;
	readonly title: string;
	readonly version: VsCodeVersion | undefined;
	readonly testTimeoutMs: number;
	/** A level that takes longer hangs; it is ended and counts as failed. */
	readonly limitMs: number;
	/**
	 * Whether a file that fails is run once more from its start, in a VS Code of its own. That is for the level on which
	 * one lost key press or one slow frame of a whole desktop ends a story; what fails twice failed.
	 */
	readonly isToldAgain: boolean;
}

const MINUTE_MS = 60_000;

export const testLevels: readonly TestLevel[] = [
	{
		name: 'unit',
		title: 'unit',
		version: undefined,
		testTimeoutMs: MINUTE_MS,
		limitMs: 5 * MINUTE_MS,
		isToldAgain: false,
	},
	{
		name: 'app',
		title: 'app',
		version: undefined,
		testTimeoutMs: MINUTE_MS,
		limitMs: 5 * MINUTE_MS,
		isToldAgain: false,
	},
	{
		name: 'webview',
		title: 'webview',
		version: undefined,
		testTimeoutMs: 2 * MINUTE_MS,
		limitMs: 8 * MINUTE_MS,
		isToldAgain: false,
	},
	...vsCodeVersions.map(version => inVsCode('integration', version)),
	...vsCodeVersions.map(version => inVsCode('e2e', version)),
];

export function isLevelName(text: string): text is LevelName {
	return levelNames.some(name => name === text);
}

function inVsCode(name: 'integration' | 'e2e', version: VsCodeVersion): TestLevel {
	const title = `${name} in VS Code ${version}`;
	return {
		name,
		title,
		version,
		testTimeoutMs: 3 * MINUTE_MS,
		limitMs: 15 * MINUTE_MS,
		isToldAgain: name === 'e2e',
	};
}
