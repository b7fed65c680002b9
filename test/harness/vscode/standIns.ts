// Two native modules of the server would have to be compiled, which asks for a compiler. Plain scripts take their place:
// without the first, no log (neither VS Code's nor an extension's) is ever written; without the second, an extension host
// lives on when its server is killed.

import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The logger; VS Code hands over lines that are formatted already, or else just the message. */
const SPDLOG = `'use strict';
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class Logger {
	constructor(file) {
		this.file = file;
		this.level = 2;
		this.isPlain = false;
		mkdirSync(dirname(file), { recursive: true });
	}
	write(level, message) {
		if (level < this.level) return;
		const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
		appendFileSync(this.file, this.isPlain ? message : time + ' [' + LEVELS[level] + '] ' + message + '\\n');
	}
	getLevel() { return this.level; }
	setLevel(level) { this.level = level; }
	setPattern() {}
	clearFormatters() { this.isPlain = true; }
	flush() {}
	drop() {}
}
LEVELS.forEach((name, level) => {
	Logger.prototype[name] = function (message) { this.write(level, message); };
});

exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = async (_name, file) => new Logger(file);
exports.createAsyncRotatingLogger = exports.createRotatingLogger;
`;

const WATCHDOG = `'use strict';
exports.start = serverId => {
	setInterval(() => {
		try { process.kill(serverId, 0); } catch { process.exit(87); }
	}, 1000).unref();
};
exports.exit = code => process.exit(code ?? 0);
`;

export async function putStandIns(serverFolder: string): Promise<void> {
	const modules = join(serverFolder, 'node_modules');
	await writeFile(join(modules, '@vscode/spdlog/index.js'), SPDLOG);
	for (const name of ['@vscode/native-watchdog', 'native-watchdog']) {
		const folder = join(modules, name);
		if (existsSync(folder)) await writeFile(join(folder, 'index.js'), WATCHDOG);
	}
}
