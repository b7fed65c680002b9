/** Everything that `npm run bench` measures, one chapter after the other, and what becomes of it in docs/. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withProgress } from '../harness/bootstrap/progress.mjs';
import { launchBrowser } from '../harness/launchBrowser';
import { projectRoot } from '../harness/projectRoot';
import { temporaryFolder } from '../harness/temporaryFolder';
import { newestVsCode } from '../harness/vscode/vsCodeVersions';
import { measureAccounts } from './account/measureAccounts';
import { measureIdle } from './account/measureIdle';
import { measureRefresh } from './account/measureRefresh';
import { extensionFolders } from './activation/extensionFolders';
import { measureInHost } from './activation/measureInHost';
import { measureActivation, measureHeap } from './activation/measureUnderStub';
import { measureInEditor } from './panel/measureInEditor';
import { measurePanel } from './panel/measurePanel';
import type { Chapter } from './report/chapter';
import { type Curve, drawCurves } from './report/curve';
import { writeReport } from './report/writeReport';
import { measureService, type ServiceOfSize } from './service/measureService';
import { startService } from './service/startService';
import { measureSizes } from './sizes/measureSizes';

export const chapterNames = [
	'sizes',
	'activation',
	'host',
	'panel',
	'refresh',
	'idle',
	'accounts',
	'service',
] as const;

export type ChapterName = (typeof chapterNames)[number];

const accountSizes = [20, 1_000, 12_000, 100_000];

interface Findings {
	readonly chapters: readonly Chapter[];
	readonly curves: readonly Curve[];
}

/** With all chapters it writes docs/, after each run; with some of them it only says what it found. */
export async function runBench(wanted: readonly ChapterName[], times: number): Promise<void> {
	const runs: Findings[] = [];
	while (runs.length < times) {
		runs.push(await runOnce(wanted));
		const page = writeReport(
			runs.map(({ chapters }) => chapters),
			versions(),
		);
		if (!chapterNames.every(name => wanted.includes(name))) console.log(page);
		else {
			writeFileSync(join(projectRoot, 'docs/benchmarks.md'), page);
			writeFileSync(
				join(projectRoot, 'docs/benchmarks-growth.svg'),
				drawCurves('What a larger account costs', runs.at(-1)?.curves ?? []),
			);
		}
	}
}

async function runOnce(wanted: readonly ChapterName[]): Promise<Findings> {
	const within = temporaryFolder();
	const folders = await extensionFolders(within);
	const isWanted = (name: ChapterName) => wanted.includes(name);
	const chapters: Chapter[] = [];
	const curves: Curve[] = [];
	const add = async (name: ChapterName, measure: () => Promise<Chapter>) => {
		if (isWanted(name))
			chapters.push(await withProgress(`Measuring: ${name}`, measure).catch(unmeasured(name)));
	};

	await add('sizes', measureSizes);
	await add('activation', () => measureActivation(folders, within));
	if (isWanted('host') || isWanted('panel')) {
		const browser = await launchBrowser();
		await add('host', () => measureInHost(folders, within, browser));
		await add('panel', async () => {
			const chapter = await measurePanel(browser, within);
			return { ...chapter, rows: [...chapter.rows, ...(await measureInEditor(folders, within, browser))] };
		});
		await browser.close();
	}
	await add('idle', measureIdle);
	if (isWanted('refresh')) {
		// A service of its own: the others have to be equally old and equally often asked when they are compared.
		const service = await startService(20);
		await add('refresh', async () => {
			const chapter = await measureRefresh(folders, within, service);
			return { ...chapter, rows: [...chapter.rows, ...(await measureHeap(folders, within, service))] };
		});
		await service.stop();
	}
	if (isWanted('accounts') || isWanted('service')) {
		await withServices(async services => {
			await add('accounts', async () => {
				const browser = await launchBrowser();
				const found = await measureAccounts(services, folders, within, browser);
				await browser.close();
				curves.push(...found.curves);
				return found.chapter;
			});
			await add('service', async () => {
				const found = await measureService(services);
				curves.push(found.claimCurve);
				return found.chapter;
			});
		});
	}
	return { chapters, curves };
}

/** One chapter that fails does not take the others with it, and the page says so. */
function unmeasured(name: ChapterName): (error: unknown) => Chapter {
	return error => {
		console.error(error);
		process.exitCode = 1;
		const [reason] = String(error instanceof Error ? error.message : error).split('\n');
		const row = { what: name, measured: 'could not be measured', target: 'measured', isMet: false };
		return { title: `Not measured: ${name}`, method: `${reason?.slice(0, 200)}`, rows: [row] };
	};
}

async function withServices(use: (services: readonly ServiceOfSize[]) => Promise<void>): Promise<void> {
	const services: ServiceOfSize[] = [];
	try {
		for (const requests of accountSizes) services.push({ requests, service: await startService(requests) });
		await use(services);
	} finally {
		await Promise.all(services.map(({ service }) => service.stop()));
	}
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
