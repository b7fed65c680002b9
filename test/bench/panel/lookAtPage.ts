import type { Browser, CDPSession, Page } from 'playwright-core';

export interface PageLook {
	readonly firstPaintMs: number;
	readonly largestPaintMs: number;
	/** The account is on screen; not a number for a page without script. */
	readonly shownMs: number;
	/** Everything defined and painted; not a number for a page without script. */
	readonly interactiveMs: number;
	readonly scriptCpuMs: number;
	readonly heapKb: number;
	readonly nodes: number;
	readonly longestTaskMs: number;
}

/**
 * `painted`: for pages without script. `shown`: the account is on screen and its buttons work; what the panel loads
 * after its first paint is kept away. `complete`: all of that is there as well.
 */
export type LookUntil = 'painted' | 'shown' | 'complete';

/** One load in a browser profile of its own, so that nothing is cached. */
export async function lookAtPage(browser: Browser, url: string, until: LookUntil): Promise<PageLook> {
	const { page, session, close } = await openPage(browser, url, until === 'shown');
	try {
		await page.waitForFunction(moment => {
			if (performance.getEntriesByName('first-contentful-paint').length === 0) return false;
			if (moment === 'painted') return true;
			const { shownAt, interactiveAt } = window.benchHost;
			if (moment === 'shown') return shownAt > 0;
			const loaded = performance.getEntriesByType('resource');
			return shownAt > 0 && interactiveAt > 0 && loaded.some(({ name }) => name.includes('/LaterTab'));
		}, until);
		const times = await page.evaluate(readTimes);
		await session.send('HeapProfiler.collectGarbage');
		const metrics = await readMetrics(session);
		return {
			...times,
			scriptCpuMs: (metrics.get('ScriptDuration') ?? Number.NaN) * 1_000,
			heapKb: (metrics.get('JSHeapUsedSize') ?? Number.NaN) / 1_024,
			nodes: metrics.get('Nodes') ?? Number.NaN,
		};
	} finally {
		await close();
	}
}

export async function openPage(
	browser: Browser,
	url: string,
	isLaterHeld = false,
): Promise<{ page: Page; session: CDPSession; close(): Promise<void> }> {
	const context = await browser.newContext({
		viewport: { width: 900, height: 900 },
		reducedMotion: 'reduce',
	});
	const page = await context.newPage();
	if (isLaterHeld) await page.route(/\/(toolkit|LaterTab)[^/]*\.js$/, route => route.abort());
	const session = await context.newCDPSession(page);
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	await page.goto(url);
	return { page, session, close: () => context.close() };
}

async function readMetrics(session: CDPSession): Promise<Map<string, number>> {
	const { metrics } = await session.send('Performance.getMetrics');
	return new Map(metrics.map(({ name, value }) => [name, value]));
}

/** Runs in the page. */
async function readTimes() {
	const observed = (type: string) =>
		new Promise<PerformanceEntryList>(resolve => {
			const observer = new PerformanceObserver(list => resolve(list.getEntries()));
			observer.observe({ type, buffered: true });
			setTimeout(() => resolve([]), 50);
		});
	const [largest, tasks] = await Promise.all([observed('largest-contentful-paint'), observed('longtask')]);
	return {
		firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
		largestPaintMs: largest.at(-1)?.startTime ?? Number.NaN,
		shownMs: window.benchHost?.shownAt ?? Number.NaN,
		interactiveMs: Math.max(window.benchHost?.interactiveAt, window.benchHost?.shownAt),
		longestTaskMs: Math.max(0, ...tasks.map(({ duration }) => duration)),
	};
}
