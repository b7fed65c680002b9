/** What the windows of one editor share, for windows that are real processes: files, and no word of a change. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Secrets } from '../../../src/platform/secrets';
import { InMemoryMemory } from '../../support/inMemoryMemory';

export class MemoryOnDisk extends InMemoryMemory {
	readonly #folder: string;

	constructor(folder: string) {
		super();
		this.#folder = folder;
	}

	override get(key: string): unknown {
		const text = read(this.#folder, `memory ${key}`);
		return text === undefined ? undefined : JSON.parse(text);
	}

	override async set(key: string, value: unknown): Promise<void> {
		write(this.#folder, `memory ${key}`, value === undefined ? undefined : JSON.stringify(value));
	}
}

export function secretsOnDisk(folder: string): Secrets {
	return {
		get: async key => read(folder, `secret ${key}`),
		store: async (key, value) => write(folder, `secret ${key}`, value),
		delete: async key => write(folder, `secret ${key}`, undefined),
		onDidChange: () => ({ dispose: () => {} }),
	};
}

function read(folder: string, name: string): string | undefined {
	try {
		return readFileSync(fileOf(folder, name), 'utf8');
	} catch {
		return undefined;
	}
}

/** As a whole or not at all, whoever reads meanwhile. */
function write(folder: string, name: string, text: string | undefined): void {
	if (text === undefined) {
		rmSync(fileOf(folder, name), { force: true });
		return;
	}
	const draft = `${fileOf(folder, name)}.${process.pid}`;
	writeFileSync(draft, text);
	renameSync(draft, fileOf(folder, name));
}

function fileOf(folder: string, name: string): string {
	return join(folder, encodeURIComponent(name));
}
