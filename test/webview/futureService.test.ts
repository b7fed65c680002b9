import assert from 'node:assert/strict';
import { openAppOfTheFuture } from '../app/futureService';
import { usePanel } from './support/usePanel';

const { openPanel } = usePanel();

describe('the panel of a service that is years ahead', () => {
	for (const scenario of ['pro', 'freeBonusReady'])
		it(`has every section of every tab, and calls what nobody knows by no name: ${scenario} (J1)`, async () => {
			const { app } = await openAppOfTheFuture(scenario);
			const panel = await openPanel();
			await panel.show(app.view.panel);
			const tabs = panel.frame.getByRole('tab');
			assert.ok((await tabs.count()) >= 3);
			for (const tab of await tabs.all()) {
				await tab.click();
				const shown = panel.frame.locator('[role="tabpanel"]:not([hidden])');
				await shown.getByRole('heading').first().waitFor();
				const text = await shown.innerText();
				assert.doesNotMatch(text, /fromTheFuture|unheard|undefined|NaN|could not be shown/);
				assert.equal(await shown.locator('.section-failed, .skeleton').count(), 0);
			}
			assert.deepEqual(await panel.violations(), []);
			assert.deepEqual(panel.consoleErrors, []);
		});
});
