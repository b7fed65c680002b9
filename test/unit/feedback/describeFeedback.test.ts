import assert from 'node:assert/strict';
import { unreadDetails } from '../../../src/account/details/accountDetails';
import { type FeedbackState, noFeedback } from '../../../src/account/details/feedbackState';
import { describeFeedback } from '../../../src/present/feedback/describeFeedback';
import { anOpenAccount } from '../../support/builders/anOpenAccount';
import { aPresentContext } from '../../support/builders/aPresentContext';
import { everyProblem } from '../../support/builders/everyProblem';

const diagnostics = { extensionVersion: '1.2.3', editorVersion: 'Editor 1.100.0', platform: 'linux x64' };

function view(feedback: Partial<FeedbackState> = {}, email = 'ada@example.com') {
	const details = { ...unreadDetails, feedback: { ...noFeedback, ...feedback } };
	return describeFeedback(anOpenAccount({ details, identity: { email } }), aPresentContext(), diagnostics);
}

describe('The feedback form', () => {
	it('offers three kinds, the lengths the service takes, and says under whose name it goes', () => {
		const { kinds, fields, intro } = view();
		assert.deepEqual(
			kinds.map(kind => kind.id),
			['bug', 'feature', 'creditDispute'],
		);
		assert.deepEqual([fields.title.maxLength, fields.description.maxLength], [120, 5_000]);
		assert.deepEqual(
			fields.priority.options.map(option => option.id),
			['low', 'medium', 'high'],
		);
		assert.equal(intro, 'Your message is sent under ada@example.com.');
	});

	it('shows every fact that could be attached', () => {
		assert.deepEqual(view().diagnostics.facts, [
			{ label: 'Creditbar', value: '1.2.3' },
			{ label: 'Editor', value: 'Editor 1.100.0' },
			{ label: 'System', value: 'linux x64' },
		]);
	});

	it('has nothing to tell before the first message', () => {
		assert.deepEqual([view().outcome, view().about, view().send.state], [null, null, 'ready']);
	});

	it('is busy while it is sending, and thanks with a number afterwards', () => {
		assert.equal(view({ sending: 'sending' }).send.state, 'busy');
		const { outcome } = view({ outcome: { kind: 'received', feedbackId: 'fb_7' } });
		assert.equal(outcome?.tone, 'good');
		assert.match(outcome?.message ?? '', /Its number is fb_7\.$/);
	});

	it('says that the message is still here, and why it was not sent, whatever happened', () => {
		for (const problem of Object.values(everyProblem)) {
			const { outcome } = view({ outcome: { kind: 'failed', problem } });
			assert.equal(outcome?.tone, 'bad');
			assert.match(outcome?.message ?? '', /^Your message was not sent\. It is still here, .+\. .+\.$/);
			const unclear = view({ outcome: { kind: 'unclear', problem } }).outcome;
			assert.match(unclear?.message ?? '', /^It is not certain that your message has arrived\. .+\. .+\.$/);
		}
	});

	it('shows an address that somebody made up as plain text', () => {
		const { intro } = view({}, '$(flame)\u202e[x](command:y)\n'.repeat(100));
		assert.doesNotMatch(intro, /\$\(|[\n\u202e]/);
		assert.ok(intro.length < 200);
	});
});
