// `npm test`: builds, checks, runs every level and ends with one line, `N passed, N failed`.
//   npm test -- --only unit,app      just these levels: checks, unit, app, webview, integration, e2e
//   npm test -- --grep "daily bonus" just the tests whose title matches
//   npm test -- --vscode 1.100       just this VS Code, where a level has one in it
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

const total = { passed: 0, failed: 0 };

runAll()
	.catch(error => {
		total.failed += 1;
		console.error(describeFailure(error));
	})
	.finally(() => {
		console.log(`${total.passed} passed, ${total.failed} failed`);
		process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
	});

async function runAll(): Promise<void> {
	const options = readOptions({
		only: { type: 'string', default: levelNames.join(',') },
		grep: { type: 'string' },
		vscode: { type: 'string', default: vsCodeVersions.join(',') },
	});
	const wanted = options.only.split(',');
	const versions = options.vscode.split(',');
	refuseUnknown('level', wanted, levelNames, isLevelName);
	refuseUnknown('VS Code', versions, vsCodeVersions, isVsCodeVersion);

	rmSync(failuresFolder, { recursive: true, force: true });
	await runPackage();
	await runBuild(['mock', 'tests']);
	if (wanted.includes('checks')) total.failed += await runChecks();
	for (const level of testLevels) {
		if (!wanted.includes(level.name)) continue;
		if (level.version !== undefined && !versions.includes(level.version)) continue;
		console.log(`· Running ${level.title}`);
		const startedAt = Date.now();
		const { passed, failed } = await runLevel(level, options.grep).catch(error => {
			console.error(describeFailure(error));
			return { passed: 0, failed: 1 };
		});
		total.passed += passed;
		total.failed += failed;
		const counts = failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`;
		console.log(
			`${failed === 0 ? '✓' : '✗'} ${level.title}: ${counts} (${Math.round((Date.now() - startedAt) / 1000)} s)`,
		);
	}
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
