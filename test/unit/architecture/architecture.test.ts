import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { type Import, importsOf } from './importsOf';
import { importTable, type Room } from './importTable';

const sources = globSync('{src,webview-ui}/**/*.{ts,tsx}').filter(file => !file.endsWith('.d.ts'));

describe('architecture', () => {
	it('finds the source files it is about', () => {
		assert.ok(sources.length > 50, `only ${sources.length} source files were found`);
	});

	it('lets every room import only what the table allows', () => {
		const breaches = sources.flatMap(file => importsOf(file).flatMap(breachOf));
		assert.deepEqual(breaches, []);
	});

	it('keeps clocks, timers, fetch, chance and console in src/platform', () => {
		const worldly =
			/\bDate\.now\b|\bnew Date\(\)|\bset(?:Timeout|Interval|Immediate)\b|\bMath\.random\b|\bconsole\.|(?<![.\w])fetch\(/;
		const breaches = sources
			.filter(file => file.startsWith('src/') && !file.startsWith('src/platform/'))
			.flatMap(file => linesMatching(file, worldly));
		assert.deepEqual(breaches, []);
	});

	it('names the toolkit and its tags in one folder only', () => {
		const breaches = sources
			.filter(file => !file.startsWith('webview-ui/controls/'))
			.flatMap(file => linesMatching(file, /<vscode-|webview-ui-toolkit/));
		assert.deepEqual(breaches, []);
	});

	it('takes zod as a namespace from zod/mini, because anything else ships all of it', () => {
		const breaches = sources
			.flatMap(file => linesMatching(file, /from 'zod/))
			.filter(line => !/import (type )?\* as z from 'zod\/mini'/.test(line));
		assert.deepEqual(breaches, []);
	});

	it('reads settings in one file only', () => {
		const readers = sources.filter(file => linesMatching(file, /getConfiguration/).length > 0);
		assert.deepEqual(readers, ['src/platform/vscode/settings.ts']);
	});

	it('writes no markup from data', () => {
		assert.deepEqual(
			sources.flatMap(file => linesMatching(file, /dangerouslySetInnerHTML|innerHTML/)),
			[],
		);
	});

	it('keeps activation short', () => {
		const lines = readFileSync('src/extension.ts', 'utf8').split('\n').length;
		assert.ok(lines <= 60, `src/extension.ts has ${lines} lines`);
	});
});

function breachOf(found: Import): string[] {
	const room = roomOf(found.file);
	const rule = importTable[room];
	if (!rule) return [`${found.file}: ${room} is not in the import table`];
	const allowed = found.isPackage ? isPackageAllowed(found, rule) : isRoomAllowed(found, room, rule);
	if (allowed) return [];
	const types = rule.typesOf.length > 0 ? `, and types of ${rule.typesOf.join(', ')}` : '';
	const may = [...rule.rooms, ...rule.packages].join(', ') || 'nothing';
	return [`${found.file} imports ${found.target}: ${room} may import ${may}${types}`];
}

function isPackageAllowed(found: Import, rule: Room): boolean {
	const name = found.target.startsWith('node:') ? 'node' : packageName(found.target);
	return rule.packages.includes(name);
}

function isRoomAllowed(found: Import, room: string, rule: Room): boolean {
	const target = roomOf(found.target);
	return (
		target === room || rule.rooms.includes(target) || (found.isTypeOnly && rule.typesOf.includes(target))
	);
}

function packageName(target: string): string {
	return target
		.split('/')
		.slice(0, target.startsWith('@') ? 2 : 1)
		.join('/');
}

/** The longest entry of the table that the path lies in; otherwise its folder. */
function roomOf(path: string): string {
	const rooms = Object.keys(importTable).filter(room => path === room || path.startsWith(`${room}/`));
	if (path === 'src/extension') return 'src/extension.ts';
	return rooms.sort((a, b) => b.length - a.length)[0] ?? path.split('/').slice(0, 2).join('/');
}

function linesMatching(file: string, pattern: RegExp): string[] {
	return readFileSync(file, 'utf8')
		.split('\n')
		.flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : []));
}
