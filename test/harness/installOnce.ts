// A cached install is either whole or absent: it is filled in a folder of its own and renamed into place, so that
// an interrupted run leaves nothing that looks finished, and two runs at once do not meet in one folder.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Fills `folder` unless it is there already. `fill` gets an empty folder, to be renamed when it returns. */
export async function installOnce(
	folder: string,
	fill: (unfinished: string) => Promise<void>,
): Promise<string> {
	if (existsSync(folder)) return folder;
	await removeAbandoned(folder);
	const unfinished = `${folder}.unfinished-${process.pid}`;
	await mkdir(unfinished, { recursive: true });
	try {
		await fill(unfinished);
		await rename(unfinished, folder);
	} catch (error) {
		await rm(unfinished, { recursive: true, force: true });
		if (!existsSync(folder)) throw error;
	}
	return folder;
}

async function removeAbandoned(folder: string): Promise<void> {
	const parent = dirname(folder);
	if (!existsSync(parent)) return;
	const prefix = `${basename(folder)}.unfinished-`;
	for (const name of await readdir(parent)) {
		if (!name.startsWith(prefix) || isRunning(Number(name.slice(prefix.length)))) continue;
		await rm(join(parent, name), { recursive: true, force: true });
	}
}

function isRunning(processId: number): boolean {
	try {
		process.kill(processId, 0);
		return true;
	} catch {
		return false;
	}
}
