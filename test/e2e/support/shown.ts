// What the panel shows, read off as a person reads it: figures without the exact value that is spoken after them.
import type { WebviewPanel } from '../../harness/workbench/webviewPanel';

export interface ShownBucket {
	readonly name: string;
	readonly left: string;
	readonly amount: string;
}

/** The cards of the Balance section, and the line below them, by their labels. */
export async function shownCards({ content }: WebviewPanel): Promise<Readonly<Record<string, string>>> {
	const balance = content.getByRole('region', { name: 'Balance', exact: true });
	const terms = await balance
		.getByRole('term')
		.evaluateAll(found =>
			found.map(term => [
				term.textContent ?? '',
				term.nextElementSibling instanceof HTMLElement ? term.nextElementSibling.innerText : '',
			]),
		);
	return Object.fromEntries(terms.map(([label = '', words = '']) => [label, firstLine(words)]));
}

/** The rows of the Buckets section, from top to bottom. */
export async function shownBuckets({ content }: WebviewPanel): Promise<readonly ShownBucket[]> {
	const buckets = content.getByRole('region', { name: 'Buckets', exact: true });
	const rows = await buckets
		.locator('tbody tr')
		.evaluateAll(found =>
			found.map(row =>
				[...row.querySelectorAll('th, td')].map(cell => (cell instanceof HTMLElement ? cell.innerText : '')),
			),
		);
	return rows.map(([name = '', left = '', amount = '']) => ({
		name: firstLine(name),
		left: firstLine(left),
		amount: firstLine(amount),
	}));
}

function firstLine(words: string): string {
	return words.trim().split('\n')[0]?.trim() ?? '';
}
