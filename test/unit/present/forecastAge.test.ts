import assert from 'node:assert/strict';
import { unreadDetails } from '../../../src/account/details/accountDetails';
import type { Forecast, ForecastOutcome } from '../../../src/account/forecast/forecast';
import { aBalance } from '../../support/builders/aBalance';
import { anOpenAccount } from '../../support/builders/anOpenAccount';
import { viewOf } from '../app/viewOf';

describe('A forecast that time has overtaken (F24)', () => {
	function texts(outcome: ForecastOutcome, nextResetAt: string | null): string {
		const forecast: Forecast = { outcome, basisDays: 29 };
		const daily = {
			kind: 'ready',
			value: [{ day: '2025-03-10', requests: 1, totalTokens: 1, creditsMicro: 1 }],
		} as const;
		const details = { ...unreadDetails, forecast, usage: { ...unreadDetails.usage, daily } };
		return JSON.stringify(viewOf(anOpenAccount({ details, balance: aBalance({ nextResetAt }) })));
	}
	const passed = '2025-03-10T11:00:00Z';

	it('promises nothing past a reset that should have come already', () => {
		assert.match(
			texts({ kind: 'lasts', until: { kind: 'reset', at: '2025-03-31T00:00:00Z' } }, '2025-03-31T00:00:00Z'),
			/last past the reset/,
		);
		assert.doesNotMatch(
			texts({ kind: 'lasts', until: { kind: 'reset', at: passed } }, passed),
			/past the reset/,
		);
		assert.doesNotMatch(
			texts({ kind: 'runsOut', firstDay: '2025-03-09', lastDay: '2025-03-10' }, passed),
			/run out/,
		);
	});

	it('tells no day that is over as one to come', () => {
		const told = (lastDay: string) => texts({ kind: 'runsOut', firstDay: '2025-03-07', lastDay }, null);
		assert.doesNotMatch(told('2025-03-09'), /run out/);
		assert.match(told('2025-03-10'), /run out/);
	});
});
