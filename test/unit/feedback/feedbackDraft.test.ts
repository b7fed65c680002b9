import assert from 'node:assert/strict';
import { type FeedbackDraft, feedbackInput } from '../../../src/account/feedback/feedbackDraft';

const diagnostics = { extensionVersion: '1.2.3', editorVersion: 'Editor 1.100.0', platform: 'linux x64' };
const draft = (about: Partial<FeedbackDraft> = {}): FeedbackDraft => ({
	kind: 'bug',
	title: 'Title',
	description: 'Description',
	attachDiagnostics: false,
	...about,
});

describe('A draft of feedback', () => {
	it('of a bug has a priority, also when none was chosen', () => {
		assert.deepEqual(feedbackInput(draft(), diagnostics), {
			kind: 'bug',
			title: 'Title',
			description: 'Description',
			priority: 'medium',
		});
	});

	it('carries nothing that does not belong to its kind', () => {
		const all = { priority: 'high', requestId: 'req_1' } as const;
		assert.deepEqual(Object.keys(feedbackInput(draft({ kind: 'feature', ...all }), diagnostics) ?? {}), [
			'kind',
			'title',
			'description',
		]);
		assert.deepEqual(feedbackInput(draft({ kind: 'creditDispute', ...all }), diagnostics), {
			kind: 'creditDispute',
			title: 'Title',
			description: 'Description',
			requestId: 'req_1',
		});
	});

	it('is as long as the service takes, counted without the space around it', () => {
		const space = ' \n'.repeat(10);
		const fits = draft({
			title: space + 'x'.repeat(120) + space,
			description: space + 'y'.repeat(5_000) + space,
		});
		assert.equal(feedbackInput(fits, diagnostics)?.title.length, 120);
		assert.equal(feedbackInput(fits, diagnostics)?.description.length, 5_000);
		assert.equal(feedbackInput(draft({ title: 'x'.repeat(121) }), diagnostics), null);
		assert.equal(feedbackInput(draft({ description: 'y'.repeat(5_001) }), diagnostics), null);
	});

	it('is none without words', () => {
		assert.equal(feedbackInput(draft({ title: ' ' }), diagnostics), null);
		assert.equal(feedbackInput(draft({ description: '\n\t' }), diagnostics), null);
	});

	it('has facts about the editor only on request, none of them too long for the service', () => {
		const input = feedbackInput(draft({ attachDiagnostics: true }), {
			...diagnostics,
			editorVersion: 'E'.repeat(300),
		});
		assert.equal(input?.diagnostics?.editorVersion.length, 100);
		assert.equal(input?.diagnostics?.platform, 'linux x64');
	});
});
