import assert from 'node:assert/strict';
import type { OpenPanel } from '../../src/protocol/panelState';
import { openFixture } from './support/openFixture';
import { usePanel } from './support/usePanel';

const { openPanel } = usePanel();

/** Figures as long as an account that is some years old has them. */
function withLongFigures(state: OpenPanel): OpenPanel {
	const { requests } = state.usage;
	if (requests.status !== 'ready') throw new Error('The fixture has no requests.');
	const rows = requests.content.rows.map(row => ({
		...row,
		time: { ...row.time, value: 'Sep 23, 2024, 10:48 PM' },
		tokens: { ...row.tokens, value: '1,234,567' },
	}));
	const content = { ...requests.content, rows };
	return { ...state, usage: { ...state.usage, requests: { ...requests, content } } };
}

describe('A list in the panel', () => {
	it('is a page long however many requests there are: at most 400 elements', async () => {
		const panel = await openPanel();
		const state = openFixture('usageTypical', { place: { tab: 'usage', focus: 'requests', ticket: 1 } });
		await panel.show(withLongFigures(state));
		const table = panel.frame.getByRole('table', { name: 'Requests' });
		await table.waitFor();
		assert.equal(await table.locator('tbody > tr').count(), 20);
		const elements = await table.locator('*').count();
		assert.ok(elements <= 400, `the list has ${elements} elements`);
	});
});
