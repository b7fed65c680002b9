/**
 * The longest task of a page's main thread, in CPU time: what it would last on a machine with nothing else to do. The
 * wall clock would also count whatever else the machine ran in between.
 */
import type { Browser, Page } from 'playwright-core';

interface TraceEvent {
	readonly name: string;
	readonly pid: number;
	readonly tid: number;
	/** Thread time, in microseconds. */
	readonly tdur?: number;
	readonly args?: { readonly name?: string };
}

/** One trace at a time for a browser. */
export async function longestTaskMs(browser: Browser, page: Page, act: () => Promise<void>): Promise<number> {
	await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
	let trace: Buffer;
	try {
		await act();
	} finally {
		trace = await browser.stopTracing();
	}
	const { traceEvents }: { traceEvents: readonly TraceEvent[] } = JSON.parse(trace.toString());
	const threadOf = ({ pid, tid }: TraceEvent) => `${pid}.${tid}`;
	const mainThreads = new Set(
		traceEvents
			.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
			.map(threadOf),
	);
	const tasks = traceEvents.filter(
		event => event.name.endsWith('RunTask') && mainThreads.has(threadOf(event)),
	);
	if (tasks.length === 0) throw new Error('The trace holds no task.');
	return Math.max(...tasks.map(({ tdur }) => tdur ?? 0)) / 1_000;
}
