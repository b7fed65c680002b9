/**
 * Extensions as an editor can install them beside each other, each with a few lines in front that write down how long
 * its own main file took. They start when the editor has started, whatever they would wait for otherwise, and what
 * they contribute is left out where two could get in each other's way.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExtensionFolder } from './extensionFolders';

export interface TimedCopy {
	/** To be given to VS Code as its folder of extensions. */
	readonly extensionsDir: string;
	/** One line of JSON for each activation. */
	readonly timesFile: string;
}

export interface HostTime {
	readonly requireMs: number;
	readonly totalMs: number;
}

export function timedCopy(name: string, { folder, main }: ExtensionFolder, within: string): TimedCopy {
	const extensionsDir = join(within, 'hosts', name);
	const copy = join(extensionsDir, `bench.${name}-1.0.0`);
	const timesFile = join(extensionsDir, 'times.jsonl');
	mkdirSync(extensionsDir, { recursive: true });
	cpSync(folder, copy, { recursive: true, dereference: true });
	const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	writeFileSync(
		join(copy, 'package.json'),
		JSON.stringify({
			...manifest,
			name,
			publisher: 'bench',
			version: '1.0.0',
			main: './timed.js',
			activationEvents: ['onStartupFinished'],
			enabledApiProposals: undefined,
			contributes: name === 'creditbar' ? manifest.contributes : {},
		}),
	);
	writeFileSync(join(copy, 'timed.js'), timedMain(join(copy, main), timesFile));
	writeFileSync(timesFile, '');
	return { extensionsDir, timesFile };
}

export function readTimes(timesFile: string): HostTime[] {
	const lines = readFileSync(timesFile, 'utf8').trim().split('\n');
	return lines.filter(line => line !== '').map(line => JSON.parse(line));
}

function timedMain(main: string, timesFile: string): string {
	return `"use strict";
const { appendFileSync } = require('node:fs');
exports.activate = context => {
	const startedAt = performance.now();
	const extension = require(${JSON.stringify(main)});
	const requiredAt = performance.now();
	const api = extension.activate(context);
	const activatedAt = performance.now();
	const times = { requireMs: requiredAt - startedAt, totalMs: activatedAt - startedAt };
	appendFileSync(${JSON.stringify(timesFile)}, JSON.stringify(times) + '\\n');
	return api;
};
`;
}
