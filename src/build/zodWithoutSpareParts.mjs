import { readFile } from 'node:fs/promises';

/**
 * One line of zod/mini takes a function by way of `core.util`, which makes a bundler keep all of its utilities, used
 * or not. The same file imports them directly as well, so the line can do that too. A zod that looks different is left
 * as it is.
 */
export const zodWithoutSpareParts = {
	name: 'zod-without-spare-parts',
	setup(build) {
		build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]mini[\\/]schemas\.js$/ }, async ({ path }) => {
			const source = await readFile(path, 'utf8');
			const hasUtilities = source.includes('import * as util from "../core/util.js";');
			return { contents: hasUtilities ? source.replaceAll('core.util.', 'util.') : source, loader: 'js' };
		});
	},
};
