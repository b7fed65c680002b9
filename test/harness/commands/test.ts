// `npm test`: builds, checks, runs every level and ends with one line, `N passed, N failed`.
//   npm test -- --only unit,app      just these levels: checks, unit, app, webview, integration, e2e
//   npm test -- --grep "daily bonus" just the tests whose title matches
//   npm test -- --vscode 1.100       just this VS Code, where a level has one in it
//   npm test -- --seed random        property tests on other data than usual; a number for data of a certain run
import { rmSync } from 'node:fs';
import { describeFailure, PlainFailure } from '../bootstrap/plainFailure.mjs';
import { runBuild } from '../build/runBuild';
import { runPackage } from '../build/runPackage';
import { readOptions } from '../commandLine';
import { failuresFolder } from '../evidenceFolder';
import { runChecks } from '../levels/runChecks';
import { runLevel } from '../levels/runLevel';
import { isLevelName, levelNames, testLevels } from '../levels/testLevels';
import { isVsCodeVersion, vsCodeVersions } from '../vscode/vsCodeVersions';

/** So that a run says the same on every machine; searching is done with others. */
const usualSeed = 1;
const total = { passed: 0, failures: [] as string[] };

runAll()
	.catch(error => total.failures.push(describeFailure(error)))
	.finally(() => {
		const { passed, failures } = total;
		// Whoever sees only the end of a long log sees what failed.
		for (const failure of failures) console.log(failure);
		console.log(`${passed} passed, ${failures.length} failed`);
		process.exit(failures.length === 0 && passed > 0 ? 0 : 1);
	});

async function runAll(): Promise<void> {
	const options = readOptions({
		only: { type: 'string', default: levelNames.join(',') },
		grep: { type: 'string' },
		vscode: { type: 'string', default: vsCodeVersions.join(',') },
		seed: { type: 'string', default: String(usualSeed) },
	});
	const wanted = options.only.split(',');
	const versions = options.vscode.split(',');
	refuseUnknown('level', wanted, levelNames, isLevelName);
	refuseUnknown('VS Code', versions, vsCodeVersions, isVsCodeVersion);

	const seed = readSeed(options.seed);
	if (seed !== usualSeed) console.log(`· The data of property tests comes from seed ${seed}`);
	rmSync(failuresFolder, { recursive: true, force: true });
	await runPackage();
	await runBuild(['mock', 'tests']);
	if (wanted.includes('checks')) total.failures.push(...(await runChecks()));
	for (const level of testLevels) {
		if (!wanted.includes(level.name)) continue;
		if (level.version !== undefined && !versions.includes(level.version)) continue;
		console.log(`· Running ${level.title}`);
		const startedAt = Date.now();
		let passed = 0;
		let failures: readonly string[];
		try {
			const counts = await runLevel(level, { seed, grep: options.grep });
			passed = counts.passed;
			failures = counts.failures.map(title => `✗ ${level.title}: ${title}`);
		} catch (error) {
			failures = [describeFailure(error)];
			console.error(failures[0]);
		}
		total.passed += passed;
		total.failures.push(...failures);
		const failed = failures.length;
		const counts = failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`;
		console.log(
			`${failed === 0 ? '✓' : '✗'} ${level.title}: ${counts} (${Math.round((Date.now() - startedAt) / 1000)} s)`,
		);
	}
}

function readSeed(text: string): number {
	if (text === 'random') return Math.floor(Math.random() * 2 ** 31);
	const seed = Number(text);
	if (Number.isInteger(seed)) return seed;
	throw new PlainFailure(`"${text}" is no seed; there are whole numbers and "random".`);
}

function refuseUnknown(
	what: string,
	given: readonly string[],
	known: readonly string[],
	isKnown: (text: string) => boolean,
): void {
	const stranger = given.find(name => !isKnown(name));
	if (stranger === undefined) return;
	throw new PlainFailure(`There is no ${what} "${stranger}"; there is ${known.join(', ')}.`);
}
