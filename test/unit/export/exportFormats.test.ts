import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvCell, csvFormat } from '../../../src/account/export/csvFormat';
import { exactNumber } from '../../../src/account/export/exactNumber';
import type { ExportFormat } from '../../../src/account/export/exportFormat';
import { jsonFormat } from '../../../src/account/export/jsonFormat';
import type { UsageRequest } from '../../../src/contract/usageRequest';
import { aUsageRequest } from '../usage/usageParts';

const text = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 20 }),
	fc.constantFrom(
		'=1+1',
		'+1',
		'-1',
		'@SUM(A1)',
		'\t=1',
		'\r',
		'a,b',
		'"quoted"',
		'two\nlines',
		' padded ',
		'',
	),
	fc
		.array(fc.constantFrom('"', ',', '\r', '\n', '=', "'", ' ', 'x'), { maxLength: 8 })
		.map(parts => parts.join('')),
);
const amount = fc.oneof(fc.nat(), fc.constantFrom(0, 1, 999_999, 1_000_000, Number.MAX_SAFE_INTEGER));

const requests: fc.Arbitrary<readonly UsageRequest[]> = fc.array(
	fc
		.record({ name: text, id: text, errorCode: fc.option(text), amount, estimate: fc.option(amount) })
		.map(row =>
			aUsageRequest({
				id: row.id,
				modelName: row.name,
				errorCode: row.errorCode,
				creditsMicro: row.amount,
				estimatedMicro: row.estimate,
			}),
		),
	{ maxLength: 6 },
);

/** In pages of any size, as it is written. */
function written(format: ExportFormat, rows: readonly UsageRequest[], pageSize: number): string {
	let file = format.head;
	for (let at = 0; at < rows.length; at += pageSize)
		file += format.rows(rows.slice(at, at + pageSize), at === 0);
	return file + format.tail;
}

/** With the apostrophe that makes it safe. */
function safe(cell: string): string {
	return /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}

describe('An exported amount (F25)', () => {
	const shown = (count: number, decimals = 6) => exactNumber(count, decimals).digits;

	it('has every digit and no other', () => {
		assert.equal(shown(0), '0');
		assert.equal(shown(1), '0.000001');
		assert.equal(shown(400_000), '0.4');
		assert.equal(shown(12_345_678), '12.345678');
		assert.equal(shown(1_000_000), '1');
		assert.equal(shown(-1_500_000), '-1.5');
		assert.equal(shown(1_500, 3), '1.5');
		assert.equal(shown(Number.MAX_SAFE_INTEGER), '9007199254.740991');
	});

	it('is exactly the micro-credits it came from', () => {
		fc.assert(
			fc.property(fc.maxSafeInteger(), micro => {
				const [whole = '', fraction = ''] = shown(micro).replace('-', '').split('.');
				const back = BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, '0'));
				assert.equal(micro < 0 ? -back : back, BigInt(micro));
			}),
		);
	});
});

describe('A CSV export (F25)', () => {
	it('reads the same in another program, whatever the names are made of', () => {
		fc.assert(
			fc.property(requests, fc.integer({ min: 1, max: 7 }), (rows, pageSize) => {
				const read: readonly Record<string, string>[] = parse(written(csvFormat, rows, pageSize), {
					columns: true,
					record_delimiter: '\r\n',
				});
				assert.deepEqual(
					read.map(row => [
						row['id'],
						row['model'],
						row['errorCode'],
						row['credits'],
						row['estimatedCredits'],
						row['createdAt'],
						row['totalTokens'],
					]),
					rows.map(row => [
						safe(row.id),
						safe(row.modelName),
						safe(row.errorCode ?? ''),
						exactNumber(row.creditsMicro, 6).digits,
						row.estimatedMicro === null ? '' : exactNumber(row.estimatedMicro, 6).digits,
						row.createdAt,
						String(row.totalTokens),
					]),
				);
			}),
			{ numRuns: 500 },
		);
	});

	it('has no cell that a spreadsheet would carry out', () => {
		fc.assert(
			fc.property(requests, rows => {
				const cells: readonly string[][] = parse(written(csvFormat, rows, 3), { record_delimiter: '\r\n' });
				for (const cell of cells.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r\n＝＋－＠]/);
			}),
			{ numRuns: 300 },
		);
		assert.equal(csvCell('=HYPERLINK("https://evil.example")'), `"'=HYPERLINK(""https://evil.example"")"`);
		assert.equal(csvCell('-2+3'), "'-2+3");
	});

	it('leaves numbers alone: a minus before digits is no formula', () => {
		assert.equal(csvCell(exactNumber(-1_500_000, 6)), '-1.5');
	});

	it('has a line of names, lines that end as the standard says, and empty cells for what is not known', () => {
		const row = aUsageRequest({ estimatedMicro: null, durationMs: null });
		assert.equal(
			written(csvFormat, [row], 1),
			[
				'createdAt,id,model,modelId,operation,status,errorCode,sessionId,inputTokens,outputTokens,cacheReadTokens,cacheWriteTokens,totalTokens,estimatedCredits,credits,multiplier,durationMs',
				'2025-03-10T11:30:00Z,req-1,Swift 1,swift-1,chat,success,,,1200,400,30,10,1640,,0.4,1.5,',
				'',
			].join('\r\n'),
		);
	});
});

describe('A JSON export (F25)', () => {
	it('is one array, in pages of any size, and its numbers are numbers', () => {
		fc.assert(
			fc.property(requests, fc.integer({ min: 1, max: 7 }), (rows, pageSize) => {
				const file = written(jsonFormat, rows, pageSize);
				const read: readonly Record<string, unknown>[] = JSON.parse(file);
				assert.deepEqual(
					read.map(row => [row['id'], row['model'], row['errorCode'], row['inputTokens']]),
					rows.map(row => [row.id, row.modelName, row.errorCode, row.inputTokens]),
				);
				for (const row of rows)
					assert.ok(file.includes(`"credits":${exactNumber(row.creditsMicro, 6).digits},`));
			}),
			{ numRuns: 300 },
		);
	});

	it('says null where nothing is known', () => {
		const [row] = JSON.parse(written(jsonFormat, [aUsageRequest({ estimatedMicro: null })], 1));
		assert.equal(row.estimatedCredits, null);
		assert.equal(row.errorCode, null);
	});
});
