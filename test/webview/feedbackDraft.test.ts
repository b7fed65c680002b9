import assert from 'node:assert/strict';
import { button, description, openState, radio, sent, title, write, written } from './support/feedbackFields';
import { fixture } from './support/fixture';
import type { PanelPage } from './support/panelPage';
import { usePanel } from './support/usePanel';

const { openPanel } = usePanel();

async function openFeedback(name = 'feedbackEmpty'): Promise<PanelPage> {
	const panel = await openPanel();
	await panel.show(fixture(name));
	await panel.takeIntents();
	return panel;
}

describe('F42: what was written', () => {
	it('survives a failure (P11)', async () => {
		const panel = await openFeedback();
		await write(panel, 'One', 'Two');
		await button(panel, 'Send').click();
		await panel.show(fixture('feedbackSending'));
		await panel.show(fixture('feedbackFailed'));
		assert.deepEqual(await written(panel), ['One', 'Two']);
		await panel.takeIntents();
		await button(panel, 'Send').click();
		assert.equal((await sent(panel)).length, 1);
	});

	it('survives another tab and a reload, with every choice (V5)', async () => {
		const panel = await openFeedback();
		await write(panel, 'One', 'Two');
		await radio(panel, 'Low').check();
		await panel.frame.getByRole('checkbox').check();
		await panel.show(fixture('billingPro'));
		await panel.show(fixture('feedbackEmpty'));
		assert.deepEqual(await written(panel), ['One', 'Two']);
		await panel.reload();
		await panel.show(fixture('feedbackEmpty'));
		assert.deepEqual(await written(panel), ['One', 'Two']);
		assert.ok(await radio(panel, 'Low').isChecked());
		assert.ok(await panel.frame.getByRole('checkbox').isChecked());
	});

	it('is cleared when it came through, and a later draft is not', async () => {
		const panel = await openFeedback();
		await write(panel, 'One', 'Two');
		await button(panel, 'Send').click();
		await panel.show(fixture('feedbackSending'));
		await panel.show(fixture('feedbackSent'));
		assert.deepEqual(await written(panel), ['', '']);
		assert.equal(await panel.frame.locator('[aria-invalid="true"]').count(), 0);
		await write(panel, 'Three', 'Four');
		await panel.show(fixture('feedbackSent'));
		assert.deepEqual(await written(panel), ['Three', 'Four']);
	});

	it('is cleared also when it came through while the panel was thrown away', async () => {
		const panel = await openFeedback();
		await write(panel, 'One', 'Two');
		await button(panel, 'Send').click();
		await panel.reload();
		await panel.show(fixture('feedbackSent'));
		assert.deepEqual(await written(panel), ['', '']);
	});

	it('stays when it was changed while the older words were being sent', async () => {
		const panel = await openFeedback();
		await write(panel, 'One', 'Two');
		await button(panel, 'Send').click();
		await panel.show(fixture('feedbackSending'));
		await description(panel).fill('Two, and more');
		await panel.show(fixture('feedbackSent'));
		assert.deepEqual(await written(panel), ['One', 'Two, and more']);
	});

	it('stays when the host was restarted and counts from the beginning', async () => {
		const panel = await openFeedback('feedbackSent');
		await write(panel, 'One', 'Two');
		await button(panel, 'Send').click();
		await panel.reload();
		await panel.show(fixture('feedbackEmpty'));
		assert.deepEqual(await written(panel), ['One', 'Two']);
	});

	it('starts empty when what was kept makes no sense', async () => {
		const panel = await openFeedback();
		await panel.page.evaluate(() => {
			const draft = { kind: 'shout', title: 7, priority: null, sentAfter: 'x' };
			window.creditbarFrame.kept = { drafts: { a11ce000: draft } };
		});
		await panel.reload();
		await panel.show(fixture('feedbackEmpty'));
		assert.deepEqual(await written(panel), ['', '']);
		assert.ok(await radio(panel, 'Report a bug').isChecked());
	});

	it('is never shown under another account, and is still there for who wrote it', async () => {
		const panel = await openFeedback();
		await write(panel, 'One', 'Two');
		const other = { ...openState('feedbackEmpty'), accountMark: 'b0b00000' };
		await panel.show(other);
		assert.deepEqual(await written(panel), ['', '']);
		await write(panel, 'Three', 'Four');
		await panel.show(fixture('signedOut'));
		await panel.reload();
		await panel.show(fixture('feedbackEmpty'));
		assert.deepEqual(await written(panel), ['One', 'Two']);
		await panel.show(other);
		assert.deepEqual(await written(panel), ['Three', 'Four']);
	});

	it('does not lose the cursor while states arrive', async () => {
		const panel = await openFeedback();
		await title(panel).fill('abcd');
		await title(panel).press('ArrowLeft');
		await title(panel).press('ArrowLeft');
		const { freshness, ...state } = openState('feedbackEmpty');
		await panel.show({ ...state, freshness: { ...freshness, updated: 'Updated 3 minutes ago' } });
		await panel.page.keyboard.type('X');
		assert.equal(await title(panel).inputValue(), 'abXcd');
	});
});
