import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The checkout's folder, whichever bundle under `out/` asks for it. */
export const projectRoot = climbTo(__dirname);

function climbTo(folder: string): string {
	if (existsSync(join(folder, 'package-lock.json')) && existsSync(join(folder, 'esbuild.mjs'))) return folder;
	const parent = dirname(folder);
	if (parent === folder)
		throw new Error('The project folder was not found; run the built files inside the checkout.');
	return climbTo(parent);
}
