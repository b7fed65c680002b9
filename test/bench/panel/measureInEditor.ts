/** (d): from the command to the first paint inside a real VS Code, against a panel with one paragraph. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../../harness/vscode/startServer';
import { newestVsCode } from '../../harness/vscode/vsCodeVersions';
import type { Folders } from '../activation/measureUnderStub';
import { timedCopy } from '../activation/timedCopies';
import { inTurns } from '../measure/inTurns';
import { ratioOf } from '../measure/spread';
import type { Row } from '../report/chapter';
import { sayMs, sayRatio } from '../report/say';
import { ask } from '../service/askOften';
import { writeCompanion } from './companion';

const rounds = 24;
const limitMs = 60_000;

export async function measureInEditor(folders: Folders, within: string, browser: Browser): Promise<Row[]> {
	const copy = timedCopy('creditbar', folders.creditbar, join(within, 'panels'));
	const portFile = join(within, 'panels/port');
	writeCompanion(copy.extensionsDir, portFile);
	const dataDir = join(within, 'panels/data');
	mkdirSync(join(dataDir, 'workspace'), { recursive: true });
	const server = await startServer({
		version: newestVsCode,
		dataDir,
		settings: {},
		extensionsDir: copy.extensionsDir,
	});
	const page = await browser.newPage();
	try {
		await page.goto(`${server.url}/?folder=${encodeURIComponent(join(dataDir, 'workspace'))}`);
		await until('the companion listens', async () => existsSync(portFile));
		const companion = `http://127.0.0.1:${readFileSync(portFile, 'utf8')}`;
		const samples = await inTurns(rounds, {
			empty: () => firstPaintMs(page, companion, 'empty'),
			creditbar: () => firstPaintMs(page, companion, 'creditbar'),
		});
		const ratio = ratioOf(samples.creditbar, samples.empty);
		return [
			{ what: 'first paint in VS Code, empty panel', measured: sayMs(samples.empty), ratio: '1' },
			{
				what: 'first paint in VS Code, **Creditbar** before sign-in',
				measured: sayMs(samples.creditbar),
				floor: sayMs(samples.empty),
				ratio: sayRatio(ratio),
				target: '≤ 1.3 × empty panel',
				isMet: ratio <= 1.3,
			},
		];
	} finally {
		await page.close();
		await server.stop();
	}
}

async function firstPaintMs(page: Page, companion: string, which: 'empty' | 'creditbar'): Promise<number> {
	const { body } = await ask(`${companion}/${which}`);
	const { at } = JSON.parse(body);
	let paintedAt = Number.NaN;
	await until(`the ${which} panel is painted`, async () => {
		paintedAt = await latestPaint(page, at);
		return !Number.isNaN(paintedAt);
	});
	await ask(`${companion}/close`);
	await until('the panel is closed', async () => panelFrames(page).length === 0);
	return paintedAt - at;
}

/** Of the innermost frames, where the extension's page is; the frames around it are the editor's own. */
async function latestPaint(page: Page, since: number): Promise<number> {
	for (const frame of panelFrames(page)) {
		const paintedAt = await frame
			.evaluate(() => {
				const [paint] = performance.getEntriesByName('first-contentful-paint');
				return paint ? performance.timeOrigin + paint.startTime : null;
			})
			.catch(() => null);
		if (paintedAt !== null && paintedAt >= since) return paintedAt;
	}
	return Number.NaN;
}

function panelFrames(page: Page) {
	return page.frames().filter(frame => frame.url().includes('fake.html'));
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
	const deadline = Date.now() + limitMs;
	while (!(await isSo())) {
		if (Date.now() > deadline) throw new Error(`Waited in vain: ${what}.`);
		await new Promise(resolve => setTimeout(resolve, 20));
	}
}
