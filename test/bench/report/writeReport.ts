import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import type { Chapter, Row } from './chapter';
import { shortTable } from './shortTable';

/** docs/benchmarks.md: what was measured, beside what it is measured against. The tables are those of the last run. */
export function writeReport(
	runs: readonly (readonly Chapter[])[],
	versions: Readonly<Record<string, string>>,
): string {
	return `${[
		'# Benchmarks',
		intro(versions),
		`## In short\n\n${shortTable(runs)}`,
		...(runs.at(-1) ?? []).map(writeChapter),
	].join('\n\n')}\n`;
}

function intro(versions: Readonly<Record<string, string>>): string {
	const [cpu] = cpus();
	const machine = `${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${process.platform} ${process.arch}`;
	const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
	return [
		'`npm run bench` writes this page: it builds the production bundles and measures everything below in one run; `npm run bench -- --runs 2` does so twice in a row. Candidates take turns, beginning with another one each round, and each round is compared within itself. Figures are medians, with the smallest and the largest sample in brackets.',
		'Milliseconds are those of one machine and say little about another. The ratios are what to read: both sides of a ratio come from the same run, and less than 1.15 × is a tie.',
		`Measured at commit \`${commit()}\` on ${machine}; ${named.join(', ')}.`,
	].join('\n\n');
}

function commit(): string {
	return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
}

function writeChapter({ title, method, rows, notes = [] }: Chapter): string {
	const table = [
		'| what | measured | floor | peer | ratio | target | met |',
		'| --- | --- | --- | --- | --- | --- | --- |',
		...rows.map(writeRow),
	].join('\n');
	return [`## ${title}`, method, table, ...notes].join('\n\n');
}

function writeRow({ what, measured, floor, peer, ratio, target, isMet }: Row): string {
	const met = isMet === undefined ? '–' : isMet ? 'yes' : '**no**';
	return `| ${[what, measured, floor ?? '–', peer ?? '–', ratio ?? '–', target ?? '–', met].join(' | ')} |`;
}
