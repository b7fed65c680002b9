/** Everything that `npm run bench` measures, one chapter after the other, and what becomes of it in docs/. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withProgress } from '../harness/bootstrap/progress.mjs';
import { launchBrowser } from '../harness/launchBrowser';
import { projectRoot } from '../harness/projectRoot';
import { temporaryFolder } from '../harness/temporaryFolder';
import { newestVsCode } from '../harness/vscode/vsCodeVersions';
import { measureAccounts } from './account/measureAccounts';
import { measureRefresh } from './account/measureRefresh';
import { extensionFolders } from './activation/extensionFolders';
import { measureInHost } from './activation/measureInHost';
import { measureActivation, measureHeap } from './activation/measureUnderStub';
import type { Chapter } from './report/chapter';
import { drawCurves } from './report/curve';
import { writeReport } from './report/writeReport';
import { measureService, type ServiceOfSize } from './service/measureService';
import { startService } from './service/startService';

const accountSizes = [20, 1_000, 12_000, 100_000];

export async function runBench(): Promise<void> {
	const within = temporaryFolder();
	const folders = await extensionFolders(within);
	const chapters: Chapter[] = [];
	const add = async (title: string, measure: () => Promise<Chapter>) => {
		chapters.push(await withProgress(`Measuring ${title}`, measure));
	};

	await add('activation', () => measureActivation(folders, within));
	const browser = await launchBrowser();
	await add('activation in VS Code', () => measureInHost(folders, within, browser));
	await browser.close();
	const services: ServiceOfSize[] = [];
	for (const requests of accountSizes) services.push({ requests, service: await startService(requests) });
	try {
		const [small] = services;
		if (!small) throw new Error('There is no service.');
		await add('a refresh', async () => {
			const refresh = await measureRefresh(folders, within, small.service);
			return { ...refresh, rows: [...refresh.rows, ...(await measureHeap(folders, within, small.service))] };
		});
		const accounts = await withProgress('Measuring accounts of every size', () => measureAccounts(services));
		chapters.push(accounts.chapter);
		const service = await withProgress('Measuring the mock service', () => measureService(services));
		chapters.push(service.chapter);
		writeDoc(
			'benchmarks-growth.svg',
			drawCurves('What a larger account costs', [
				...accounts.curves.slice(0, 2),
				{ name: 'claim', points: service.claimCurve },
			]),
		);
	} finally {
		await Promise.all(services.map(({ service }) => service.stop()));
	}
	writeDoc('benchmarks.md', writeReport(chapters, versions()));
}

function writeDoc(name: string, text: string): void {
	writeFileSync(join(projectRoot, 'docs', name), text);
}

function versions(): Record<string, string> {
	const lock: { packages: Record<string, { version?: string } | undefined> } = JSON.parse(
		readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'),
	);
	const versionOf = (name: string) => lock.packages[`node_modules/${name}`]?.version ?? 'unknown';
	return {
		Node: process.versions.node,
		'VS Code': newestVsCode,
		Chromium: versionOf('@sparticuz/chromium'),
		esbuild: versionOf('esbuild'),
	};
}
