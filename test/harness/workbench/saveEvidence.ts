import { appendFileSync, existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

/** Writes what the pages say, VS Code's and those it opens, next to the other logs. */
export function keepPageLog(context: BrowserContext, dataDir: string): void {
	const file = join(dataDir, 'page.log');
	context.on('console', message => appendFileSync(file, `[${message.type()}] ${message.text()}\n`));
	context.on('weberror', error =>
		appendFileSync(file, `[uncaught] ${error.error().stack ?? error.error()}\n`),
	);
}

/** Leaves a picture of every page and all logs in `folder`. */
export async function saveEvidence(context: BrowserContext, dataDir: string, folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (const [index, page] of context.pages().entries()) {
		// A page that is on its way out has no picture; that must not hide the failure itself.
		await page.screenshot({ path: join(folder, `page-${index + 1}.png`) }).catch(() => undefined);
	}
	for (const name of ['server.log', 'page.log', 'data/logs']) {
		const source = join(dataDir, name);
		if (existsSync(source)) await cp(source, join(folder, name), { recursive: true });
	}
	console.log(`    Pictures and logs are in ${folder}`);
}
