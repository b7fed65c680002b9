import assert from 'node:assert/strict';
import { fixture } from './support/fixture';
import type { PanelPage } from './support/panelPage';
import { usePanel } from './support/usePanel';

const { openPanel } = usePanel();

describe('what the panel believes', () => {
	it('shows a state that comes from the editor', async () => {
		const panel = await openPanel();
		await panel.show(fixture('signedOut'));
		assert.equal(await heading(panel), 'Sign in to see your credits');
	});

	it('ignores a state posted by the page itself (V1)', async () => {
		const panel = await openPanel();
		await panel.show(fixture('signedOut'));
		await panel.frame.evaluate(async state => {
			window.postMessage({ type: 'state', sequence: 99, state }, window.origin);
			await new Promise(resolve => setTimeout(resolve, 0));
		}, fixture('pro'));
		assert.equal(await heading(panel), 'Sign in to see your credits');
	});

	it('ignores a state from another origin (V1)', async () => {
		const panel = await openPanel();
		await panel.show(fixture('signedOut'));
		await panel.frame.evaluate(state => {
			const init = {
				data: { type: 'state', sequence: 99, state },
				origin: 'https://example.com',
				source: null,
			};
			window.dispatchEvent(new MessageEvent('message', init));
		}, fixture('pro'));
		assert.equal(await heading(panel), 'Sign in to see your credits');
	});

	it('ignores a state that is older than the one it shows (J7)', async () => {
		const panel = await openPanel();
		await panel.show(fixture('signedOut'), 8);
		await panel.show(fixture('disconnected'), 7);
		assert.equal(await heading(panel), 'Sign in to see your credits');
		await panel.show(fixture('disconnected'), 9);
		assert.equal(await heading(panel), 'Connect Creditbar');
	});

	it('ignores messages that are not states (V1)', async () => {
		const panel = await openPanel();
		await panel.show(fixture('signedOut'));
		for (const message of [
			null,
			'state',
			7,
			[],
			{},
			{ type: 'state' },
			{ type: 'other', sequence: 50, state: {} },
		])
			await panel.post(message);
		assert.equal(await heading(panel), 'Sign in to see your credits');
		assert.deepEqual(panel.consoleErrors, []);
	});

	it('shows markup in names, notes and codes as text (S4)', async () => {
		const panel = await openPanel();
		await panel.show(fixture('hostileStrings'));
		const inserted = panel.frame.locator('main :is(script, iframe, object, [onerror], [onload])');
		assert.equal(await inserted.count(), 0);
		assert.equal(await panel.frame.locator('main img').count(), 0);
		assert.equal(await panel.frame.title(), 'Creditbar');
		assert.match(await panel.frame.locator('.account-name').innerText(), /^<img src=x onerror=/);
		assert.ok(panel.requests.every(address => !address.includes('example.com')));
	});

	it('reads user-supplied names in their own direction', async () => {
		const panel = await openPanel();
		await panel.show(fixture('rtlName'));
		const directionOf = (selector: string) =>
			panel.frame
				.locator(selector)
				.first()
				.evaluate(element => getComputedStyle(element).direction);
		assert.equal(await directionOf('.account-name'), 'rtl');
		assert.equal(await directionOf('.account-email'), 'ltr');
	});
});

async function heading(panel: PanelPage): Promise<string> {
	return await panel.frame.getByRole('heading', { level: 1 }).innerText();
}
