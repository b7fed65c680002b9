import assert from 'node:assert/strict';
import { buttonsIn } from '../chaos/buttonsIn';
import { openAppOfTheFuture } from './futureService';
import { leftText, withUnit } from './ledgerText';

describe('A service that is years ahead', () => {
	for (const scenario of ['pro', 'freeBonusReady', 'pastDue', 'heavyUser'])
		it(`is shown in all surfaces, with what is known of it: ${scenario} (J1)`, async () => {
			const opened = await openAppOfTheFuture(scenario);
			const { panel, tree, statusBar } = opened.app.view;
			const text = JSON.stringify(opened.app.view);
			const figure = withUnit(leftText(opened.account().balance.spendableMicro));
			for (const place of [panel, tree, statusBar]) assert.ok(JSON.stringify(place).includes(figure));
			assert.doesNotMatch(text, /fromTheFuture|unheard|"status":"(?:failed|loading)"/);
			assert.equal(opened.panel().notice, null);
			// What nobody understands is not offered as if somebody did.
			const offered = buttonsIn(panel).map(({ intent }) => intent?.kind);
			assert.ok(!offered.includes('resumeSubscription'));
			assert.deepEqual(
				opened.world.log.lines.filter(({ level }) => level === 'error'),
				[],
			);
		});
});
