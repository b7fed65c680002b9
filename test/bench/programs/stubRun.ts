// What the programs here are told, and how they load an extension beside a stub of the editor.
import { createRequire, Module } from 'node:module';
import { join } from 'node:path';
import { createStubContext, type StubStorage } from './stubContext';
import { createStubVscode, type StubVscode } from './stubVscode';

export interface StubRun {
	/** The folder of the extension. */
	readonly extension: string;
	/** Its main file, within the folder. */
	readonly main: string;
	readonly storagePath: string;
	readonly storage: StubStorage;
	readonly settings: Readonly<Record<string, unknown>>;
	/** Whether the modules loaded by the first status text are listed, which takes longer than some extensions. */
	readonly isListingModules?: boolean;
	/** Of the mock service, where there is one. */
	readonly origin?: string;
}

export interface LoadedExtension {
	readonly vscode: StubVscode;
	/** From before the main file is read. */
	readonly startedAt: number;
	readonly requiredAt: number;
	readonly activatedAt: number;
	/** When the status bar item was shown, and with which text. */
	readonly shown: { readonly at: number; readonly text: string }[];
	/** Loaded by the time of the first; empty unless they were to be listed. */
	readonly modules: readonly string[];
	/** What it has in storage by now, besides its files. */
	stored(): StubStorage;
}

interface Activatable {
	activate(context: object): unknown;
}

export function readRun(): StubRun {
	return JSON.parse(process.argv[2] ?? '');
}

export function loadExtension(run: StubRun): LoadedExtension {
	// The real extension host has loaded fetch long before an extension is activated.
	new Request('http://127.0.0.1/');
	const shown: { at: number; text: string }[] = [];
	const modules: string[] = [];
	const vscode = createStubVscode({
		settings: run.settings,
		onStatusShown: text => {
			shown.push({ at: performance.now(), text });
			if (run.isListingModules && shown.length === 1) modules.push(...modulesSince(before));
		},
	});
	const require = createRequire(join(run.extension, 'package.json'));
	const { context, stored } = createStubContext(run.extension, run.storagePath, run.storage);
	answerForVscode(vscode.module);
	const before = loadedModules();
	const startedAt = performance.now();
	const extension: Activatable = require(join(run.extension, run.main));
	const requiredAt = performance.now();
	extension.activate(context);
	return { vscode, startedAt, requiredAt, activatedAt: performance.now(), shown, modules, stored };
}

/** Ends the process, once a reader of the pipe has taken all of it. */
export function report(result: unknown): void {
	process.stdout.write(`\n${JSON.stringify(result)}\n`, () => process.exit(0));
}

/** Ours by file name, Node's own by `node:` and theirs. */
function loadedModules(): ReadonlySet<string> {
	const own = Object.keys(createRequire(__filename).cache);
	const builtin: unknown = Reflect.get(process, 'moduleLoadList');
	const native = Array.isArray(builtin) ? builtin.map(String) : [];
	return new Set([...own, ...native]);
}

function modulesSince(before: ReadonlySet<string>): string[] {
	return [...loadedModules()].filter(name => !before.has(name));
}

function answerForVscode(vscode: object): void {
	const load: unknown = Reflect.get(Module, '_load');
	if (typeof load !== 'function') throw new Error('This Node has no module loader to put the stub into.');
	Reflect.set(Module, '_load', (request: string, ...rest: readonly unknown[]) =>
		request === 'vscode' ? vscode : Reflect.apply(load, Module, [request, ...rest]),
	);
}
