/** (e), target 9: the list of requests in the panel, with what accounts of each size really send it. */
import type { Browser, Page } from 'playwright-core';
import type { OpenPanel } from '../../../src/protocol/panelState';
import { inTurns } from '../measure/inTurns';
import { runProgram } from '../measure/runProgram';
import { ratioOf, spreadOf } from '../measure/spread';
import { serveBenchPages } from '../panel/benchPages';
import { longestTaskMs } from '../panel/longestTask';
import { openPage } from '../panel/lookAtPage';
import type { ListPages } from '../programs/listPages';
import type { Row } from '../report/chapter';
import { sayCount, sayMs, sayRatio } from '../report/say';
import type { ServiceOfSize } from '../service/measureService';

const rounds = 5;

interface ListLook {
	/** Elements, and texts with them, of the table. */
	readonly elements: number;
	readonly nodes: number;
	/** CPU time, from the load to the second page. */
	readonly taskMs: number;
}

export async function measureLists(services: readonly ServiceOfSize[], browser: Browser): Promise<Row[]> {
	const read = await runProgram<Record<string, ListPages>>(
		'listPages',
		services.map(({ requests, service: { url, session } }) => ({ name: String(requests), url, session })),
	);
	const looks = await inTurns(
		rounds,
		Object.fromEntries(
			services.map(({ requests }) => [String(requests), () => lookAtList(browser, read[String(requests)])]),
		),
	);
	const [smallest = ''] = services.map(({ requests }) => String(requests));
	const msOf = (name: string) => read[name]?.firstPageMs ?? [];
	return services.flatMap(({ requests }): Row[] => {
		const name = String(requests);
		const size = `${sayCount(requests)} requests`;
		const growth = ratioOf(msOf(name), msOf(smallest));
		const own = looks[name] ?? [];
		const tasks = own.map(({ taskMs }) => taskMs);
		const nodes = Math.max(...own.map(look => look.nodes));
		const elements = Math.max(...own.map(look => look.elements));
		return [
			{
				what: `first page through the whole app, ${size}`,
				measured: sayMs(msOf(name)),
				...(name === smallest
					? { ratio: '1' }
					: {
							floor: sayMs(msOf(smallest)),
							ratio: sayRatio(growth),
							target: '≤ 1.2 ×',
							isMet: growth <= 1.2,
						}),
			},
			{
				what: `nodes of the list in the panel, ${size}`,
				measured: `${sayCount(elements)} elements, ${sayCount(nodes)} with their texts`,
				target: '≤ 400 elements',
				isMet: elements <= 400,
			},
			{
				what: `longest task, from loading the panel to the second page of its list, ${size}`,
				measured: sayMs(tasks),
				target: '≤ 50 ms',
				isMet: spreadOf(tasks).median <= 50,
			},
		];
	});
}

async function lookAtList(browser: Browser, read: ListPages | undefined): Promise<ListLook> {
	if (!read) throw new Error('There is no list to look at.');
	const pages = await serveBenchPages(read.first, '');
	const { page, close } = await openPage(browser, 'about:blank');
	try {
		let counted = { elements: Number.NaN, nodes: Number.NaN };
		const taskMs = await longestTaskMs(browser, page, async () => {
			await page.goto(`${pages.origin}/panel`);
			await listShown(page, read.first);
			counted = await page.evaluate(countNodes);
			await page.evaluate(state => window.benchHost.post(state), read.second);
			await listShown(page, read.second);
		});
		return { ...counted, taskMs };
	} finally {
		await close();
		await pages.stop();
	}
}

/** Until the table shows the rows of this state and everything else is loaded as well. */
async function listShown(page: Page, { usage: { requests } }: OpenPanel): Promise<void> {
	if (requests.status !== 'ready') throw new Error('The list was not read.');
	await page.waitForFunction(
		({ rows, first }) => {
			const table = document.querySelector('table.requests');
			const shown = table?.querySelectorAll('tbody > tr').length ?? 0;
			const isThere = shown >= rows && table?.innerHTML.includes(first) === true;
			return isThere && window.benchHost.interactiveAt > 0;
		},
		{ rows: requests.content.rows.length, first: requests.content.rows[0]?.detailsLabel ?? '' },
	);
}

/** Runs in the page. */
function countNodes(): { elements: number; nodes: number } {
	const table = document.querySelector('table.requests');
	if (!table) throw new Error('There is no list.');
	const walker = document.createTreeWalker(table, NodeFilter.SHOW_ALL);
	let nodes = 1;
	while (walker.nextNode()) nodes += 1;
	return { elements: table.querySelectorAll('*').length + 1, nodes };
}
