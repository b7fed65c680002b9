/** Every target with its verdict in each run, what was missed first: the page's answer before its tables. */
import type { Chapter, Row } from './chapter';

interface Verdict {
	readonly name: string;
	readonly target: string;
	/** One for each run; nothing where the run did not measure it. */
	readonly inRun: readonly (Row | undefined)[];
}

export function shortTable(runs: readonly (readonly Chapter[])[]): string {
	const verdicts = verdictsOf(runs);
	const missed = verdicts.filter(({ inRun }) => inRun.some(row => row?.isMet !== true));
	const lost = missed.filter(({ inRun }) => inRun.every(row => row?.isMet !== true));
	const both = verdicts.length - missed.length;
	const count = `${both} of ${verdicts.length} targets are met`;
	const sentence =
		runs.length === 1
			? `Measured once. ${count}.`
			: `Measured ${runs.length} times, one run after the other; the chapters below show the last one. ${count} in every run, ${missed.length - lost.length} in some, ${lost.length} in none. What was missed comes first, and its chapter says why.`;
	return [
		sentence,
		'',
		`| measured | target | ${runs.map((_, run) => `run ${run + 1}`).join(' | ')} |`,
		`| --- | --- | ${runs.map(() => '---').join(' | ')} |`,
		...[...missed, ...verdicts.filter(verdict => !missed.includes(verdict))].map(writeVerdict),
	].join('\n');
}

function verdictsOf(runs: readonly (readonly Chapter[])[]): Verdict[] {
	const byName = new Map<string, Verdict>();
	for (const [run, chapters] of runs.entries())
		for (const { title, rows } of chapters)
			for (const row of rows) {
				if (row.isMet === undefined) continue;
				const name = `${title}: ${row.what}`;
				const known = byName.get(name)?.inRun ?? runs.map(() => undefined);
				byName.set(name, { name, target: row.target ?? '', inRun: known.with(run, row) });
			}
	return [...byName.values()];
}

function writeVerdict({ name, target, inRun }: Verdict): string {
	return `| ${[name, target, ...inRun.map(writeRun)].join(' | ')} |`;
}

/** A target that is a ratio is answered with the ratio. */
function writeRun(row: Row | undefined): string {
	if (!row) return '**not measured**';
	const figure = row.target?.includes('×') && row.ratio ? row.ratio : row.measured;
	return row.isMet ? figure : `**${figure}, missed**`;
}
