import assert from 'node:assert/strict';
import type { Trial } from '../../../src/contract/trial';
import { aTrial } from '../../support/builders/aTrial';
import { contentOf } from './contentOf';
import { panelOf } from './panelOf';

describe('The trial section', () => {
	const shown = (about: Partial<Trial>) => contentOf(panelOf({ trial: aTrial(about) }).trial);
	const fact = (about: Partial<Trial>, label: string) =>
		shown(about).facts.find(candidate => candidate.label === label)?.value;

	it('says how long a running trial lasts, and what is used and left of it', () => {
		const { status, sentence } = shown({});
		assert.deepEqual(status, { label: 'Active', tone: 'good' });
		assert.match(sentence, /^5 days left, until Mar 15, 2025, 12:00\sAM UTC\.$/);
		assert.equal(fact({}, 'Started'), 'Mar 1, 2025');
		assert.equal(fact({}, 'Ends'), 'Mar 15, 2025');
		assert.equal(fact({}, 'Credits used'), '120');
		assert.equal(fact({}, 'Credits left'), '380');
	});

	it('drains its bar as time passes, and warns in the last quarter', () => {
		const time = shown({}).time;
		assert.equal(Math.round(time?.percent ?? 0), 32);
		assert.equal(time?.valueText, '32% of the time left');
		assert.equal(time?.tone, 'good');
		assert.equal(shown({ endsAt: '2025-03-11T00:00:00Z' }).time?.tone, 'warning');
	});

	it('says when an ended trial ended, in the past tense', () => {
		const ended = { state: 'ended', endsAt: '2025-03-08T00:00:00Z' } as const;
		assert.equal(shown(ended).sentence, 'Your trial ended on Mar 8, 2025.');
		assert.equal(shown(ended).status.label, 'Ended');
		assert.equal(shown(ended).time, null);
		assert.equal(fact(ended, 'Ended'), 'Mar 8, 2025');
	});

	it('says that a trial became a paid plan', () => {
		assert.equal(shown({ state: 'converted' }).sentence, 'Your trial became a paid plan.');
		assert.equal(shown({ state: 'converted' }).time, null);
	});

	it('tells no date to come as one gone by when it was over before its time', () => {
		for (const state of ['converted', 'ended'] as const) {
			const early = { state, endsAt: '2025-03-15T00:00:00Z' };
			assert.doesNotMatch(shown(early).sentence, /Mar 15/);
			assert.equal(fact(early, 'Ended'), undefined);
		}
	});

	it('does not count down past the end', () => {
		const late = shown({ endsAt: '2025-03-10T11:00:00Z' });
		assert.equal(late.sentence, 'Your trial was due to end on Mar 10, 2025.');
		assert.equal(late.time?.percent, 0);
	});

	it('gets by without dates', () => {
		assert.equal(shown({ startedAt: null, endsAt: null }).sentence, 'Your trial is running.');
		assert.equal(shown({ startedAt: null, endsAt: null, state: 'ended' }).sentence, 'Your trial has ended.');
		assert.equal(shown({ startedAt: null }).time, null);
		assert.equal(shown({ startedAt: '2025-03-15T00:00:00Z' }).time, null);
	});

	it('is absent for an account that never had one, and for a state from the future (J1)', () => {
		for (const state of ['none', 'unknown'] as const)
			assert.equal(panelOf({ trial: aTrial({ state }) }).trial.status, 'absent');
		assert.equal(panelOf({ trial: 'notApplicable' }).trial.status, 'absent');
	});
});
