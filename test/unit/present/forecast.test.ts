import assert from 'node:assert/strict';
import type { ForecastOutcome } from '../../../src/account/forecast/forecast';
import { describeForecast } from '../../../src/present/forecast/describeForecast';
import { formatsFor } from '../../../src/present/format/formats';
import { aPresentContext } from '../../support/builders/aPresentContext';

const reset = { kind: 'reset', at: '2025-03-31T00:00:00Z' } as const;
const days = { kind: 'days', count: 90 } as const;

function words(outcome: ForecastOutcome) {
	const { sentence, fact } = describeForecast({ outcome, basisDays: 29 }, formatsFor(aPresentContext(), 2));
	return [sentence, fact.value];
}

describe('The words of the forecast (F24)', () => {
	it('say past which reset the credits last', () => {
		assert.deepEqual(words({ kind: 'lasts', until: reset }), [
			'Your credits last past the reset on Mar 31, 2025.',
			'lasts past the reset',
		]);
	});

	it('say for how long where no reset is known', () => {
		assert.deepEqual(words({ kind: 'lasts', until: days }), [
			'Your credits last for more than 90 days.',
			'lasts more than 90 days',
		]);
	});

	it('say between which days they run out, or on which', () => {
		assert.deepEqual(words({ kind: 'runsOut', firstDay: '2025-03-12', lastDay: '2025-03-15' }), [
			'Your credits run out between Mar 12 and Mar 15.',
			'lasts until Mar 12 to Mar 15',
		]);
		assert.deepEqual(words({ kind: 'runsOut', firstDay: '2025-03-12', lastDay: '2025-03-12' }), [
			'Your credits run out on Mar 12.',
			'lasts until Mar 12',
		]);
	});

	it('leave open what is open', () => {
		assert.deepEqual(words({ kind: 'mayRunOut', firstDay: '2025-03-20', until: reset }), [
			'Your credits run out on Mar 20 at the earliest, or last until the reset on Mar 31, 2025.',
			'lasts until Mar 20 or longer',
		]);
		assert.deepEqual(words({ kind: 'mayRunOut', firstDay: '2025-03-20', until: days }), [
			'Your credits run out on Mar 20 at the earliest, or last for more than 90 days.',
			'lasts until Mar 20 or longer',
		]);
	});

	it('say how sure they are, and by what they judge', () => {
		const told = describeForecast(
			{ outcome: { kind: 'lasts', until: reset }, basisDays: 29 },
			formatsFor(aPresentContext(), 2),
		);
		assert.equal(told.basis, 'Right 9 times out of 10 if you go on as in the last 29 days.');
		assert.equal(told.fact.exact, `${told.sentence} ${told.basis}`);
	});
});
