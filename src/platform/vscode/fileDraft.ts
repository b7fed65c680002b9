/**
 * A file is written in a folder of its own among the system's temporary files and brought to its place as a whole: an
 * export that is canceled, or ends with the editor, leaves nothing where the user would find it.
 */
import { copyFile, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileDraft } from '../savedFiles';

/** `deliver` gets the path of the whole file, which is gone once it is done. */
export async function beginFileDraft(
	deliver: (path: string) => Promise<void>,
	temporary = tmpdir(),
): Promise<FileDraft> {
	// For the user alone to read (0700).
	const folder = await mkdtemp(join(temporary, 'creditbar-export-'));
	const path = join(folder, 'export');
	const file = await open(path, 'wx');
	let isOver = false;

	async function end(): Promise<void> {
		if (isOver) return;
		isOver = true;
		await file.close();
	}

	async function remove(): Promise<void> {
		await rm(folder, { recursive: true, force: true }).catch(() => {});
	}

	return {
		write: text => file.appendFile(text),
		async keep() {
			try {
				await file.sync();
				await end();
				await deliver(path);
			} finally {
				await end().catch(() => {});
				await remove();
			}
		},
		async discard() {
			await end().catch(() => {});
			await remove();
		},
	};
}

/** Next to its place first, which may be on another disk, and then in it, which is one step. */
export async function deliverToFile(path: string, target: string): Promise<void> {
	const beside = `${target}.${crypto.randomUUID().slice(0, 8)}.part`;
	try {
		await copyFile(path, beside);
		await rename(beside, target);
	} catch (error) {
		await rm(beside, { force: true }).catch(() => {});
		throw error;
	}
}
