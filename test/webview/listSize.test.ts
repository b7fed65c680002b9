import assert from 'node:assert/strict';
import { openFixture } from './support/openFixture';
import { usePanel } from './support/usePanel';

const { openPanel } = usePanel();

describe('A list in the panel', () => {
	it('is a page long however many requests there are: at most 400 elements', async () => {
		const panel = await openPanel();
		await panel.show(openFixture('usageTypical', { place: { tab: 'usage', focus: 'requests', ticket: 1 } }));
		const table = panel.frame.getByRole('table', { name: 'Requests' });
		await table.waitFor();
		assert.ok((await table.getByRole('row').count()) > 10, 'the list is too short to say anything');
		const elements = await table.locator('*').count();
		assert.ok(elements <= 400, `the list has ${elements} elements`);
	});
});
