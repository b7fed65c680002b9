import assert from 'node:assert/strict';
import type { Chapter, Row } from '../../bench/report/chapter';
import { shortTable } from '../../bench/report/shortTable';

const chapter = (...rows: readonly Row[]): Chapter => ({ title: 'Start', method: '', rows });
const size = (measured: string, isMet: boolean): Row => ({
	what: 'size',
	measured,
	target: '≤ 16 KB',
	isMet,
});
const growth: Row = { what: 'growth', measured: '2 ms', ratio: '1.10 ×', target: '≤ 1.2 ×', isMet: true };
const figure: Row = { what: 'a figure without a target', measured: '5 KB' };

function linesOf(...runs: readonly (readonly Chapter[])[]): readonly string[] {
	return shortTable(runs).split('\n');
}

describe('The short table of the benchmark', () => {
	it('shows every target with its verdict in each run, and nothing without a target', () => {
		const lines = linesOf([chapter(growth, figure)], [chapter(growth, figure)]);
		assert.match(lines[0] ?? '', /1 of 1 targets are met in every run, 0 in some, 0 in none/);
		assert.deepEqual(lines.slice(2), [
			'| measured | target | run 1 | run 2 |',
			'| --- | --- | --- | --- |',
			'| Start: growth | ≤ 1.2 × | 1.10 × | 1.10 × |',
		]);
	});

	it('puts what was missed first, also what was missed once', () => {
		const lines = linesOf(
			[chapter(growth, size('15.4 KB', true))],
			[chapter(growth, size('16.2 KB', false))],
		);
		assert.match(lines[0] ?? '', /1 of 2 targets are met in every run, 1 in some, 0 in none/);
		assert.equal(lines[4], '| Start: size | ≤ 16 KB | 15.4 KB | **16.2 KB, missed** |');
	});

	it('counts a target as missed that a run could not measure', () => {
		const lines = linesOf([chapter(size('15.4 KB', true))], [chapter()]);
		assert.match(lines[0] ?? '', /0 of 1 targets are met in every run, 1 in some/);
		assert.equal(lines[4], '| Start: size | ≤ 16 KB | 15.4 KB | **not measured** |');
	});
});
