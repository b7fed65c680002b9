// `npm run bench`: builds what is shipped, measures it, and writes docs/benchmarks.md.
//   npm run bench -- --runs 2               all of it twice in a row, with both verdicts on every target
//   npm run bench -- --only panel,refresh   just these chapters, shown and not written
import { type ChapterName, chapterNames, runBench } from '../../bench/runBench';
import { describeFailure, PlainFailure } from '../bootstrap/plainFailure.mjs';
import { runBuild } from '../build/runBuild';
import { runPackage } from '../build/runPackage';
import { readOptions } from '../commandLine';

async function main(): Promise<void> {
	const { only, runs } = readOptions({
		only: { type: 'string', default: chapterNames.join(',') },
		runs: { type: 'string', default: '1' },
	});
	if (!/^[1-9]$/.test(runs)) throw new PlainFailure(`--runs takes a number from 1 to 9, not "${runs}".`);
	const wanted = only.split(',').map(chapterNamed);
	await runPackage();
	await runBuild(['mock', 'bench']);
	await runBench(wanted, Number(runs));
}

function chapterNamed(name: string): ChapterName {
	const found = chapterNames.find(known => known === name);
	if (!found) throw new PlainFailure(`There is no chapter "${name}"; there is ${chapterNames.join(', ')}.`);
	return found;
}

main().then(
	() => process.exit(process.exitCode ?? 0),
	error => {
		console.error(describeFailure(error));
		process.exit(1);
	},
);
