// What an extension is given at its activation: storage that is filled beforehand, and a folder of its own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface StubStorage {
	readonly memory: Readonly<Record<string, unknown>>;
	readonly secrets: Readonly<Record<string, string>>;
}

export interface StubContext {
	/** What `activate` is given. */
	readonly context: object;
	/** What the extension has stored by now, besides its files. */
	stored(): StubStorage;
}

export function createStubContext(
	extensionPath: string,
	storagePath: string,
	storage: StubStorage,
): StubContext {
	const memory = new Map(Object.entries(storage.memory));
	const secrets = new Map(Object.entries(storage.secrets));
	const fileUri = (fsPath: string) => ({
		scheme: 'file',
		fsPath,
		path: fsPath,
		toString: () => `file://${fsPath}`,
	});
	const state = {
		get: (key: string, fallback: unknown) => memory.get(key) ?? fallback,
		update: async (key: string, value: unknown) => void memory.set(key, value),
		keys: () => [...memory.keys()],
		setKeysForSync() {},
	};
	const packageJSON: unknown = JSON.parse(readFileSync(join(extensionPath, 'package.json'), 'utf8'));
	const context = {
		subscriptions: [],
		extensionPath,
		extensionUri: fileUri(extensionPath),
		globalStorageUri: fileUri(storagePath),
		logUri: fileUri(storagePath),
		storageUri: fileUri(storagePath),
		globalState: state,
		workspaceState: state,
		secrets: {
			get: async (key: string) => secrets.get(key),
			store: async (key: string, value: string) => void secrets.set(key, value),
			delete: async (key: string) => void secrets.delete(key),
			onDidChange: () => ({ dispose() {} }),
		},
		extension: { id: 'bench.bench', packageJSON },
		extensionMode: 1,
		asAbsolutePath: (path: string) => join(extensionPath, path),
	};
	return {
		context,
		stored: () => ({ memory: Object.fromEntries(memory), secrets: Object.fromEntries(secrets) }),
	};
}
