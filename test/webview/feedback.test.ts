import assert from 'node:assert/strict';
import {
	announced,
	button,
	description,
	focusedLabel,
	form,
	openState,
	problemOf,
	radio,
	sent,
	title,
	write,
} from './support/feedbackFields';
import { fixture } from './support/fixture';
import type { PanelPage } from './support/panelPage';
import { usePanel } from './support/usePanel';

const { openPanel } = usePanel();

const failure = 'Your message was not sent. It is still here, and you can send it again. You are offline.';
const success = 'Thank you, your message has arrived. Its number is fb_204.';

async function openFeedback(name = 'feedbackEmpty'): Promise<PanelPage> {
	const panel = await openPanel();
	await panel.show(fixture(name));
	await panel.takeIntents();
	return panel;
}

describe('F42: feedback', () => {
	it('sends a bug with its priority', async () => {
		const panel = await openFeedback();
		await title(panel).fill('The bar stays red');
		await description(panel).fill('After the reset.\nStill red.');
		await radio(panel, 'High').check();
		await button(panel, 'Send').click();
		assert.deepEqual(await sent(panel), [
			{
				kind: 'bug',
				title: 'The bar stays red',
				description: 'After the reset.\nStill red.',
				priority: 'high',
				attachDiagnostics: false,
			},
		]);
	});

	it('sends a feature without a priority', async () => {
		const panel = await openFeedback();
		await radio(panel, 'Request a feature').check();
		assert.equal(await radio(panel, 'High').count(), 0);
		await write(panel, 'A chart', 'One for each day.');
		await button(panel, 'Send').click();
		assert.deepEqual(await sent(panel), [
			{ kind: 'feature', title: 'A chart', description: 'One for each day.', attachDiagnostics: false },
		]);
	});

	it('selects the dispute that was begun, once, and sends the request it is about', async () => {
		const panel = await openFeedback('dispute');
		assert.ok(await radio(panel, 'A cost looks wrong').isChecked());
		assert.match(await form(panel).innerText(), /About the request of November 22/);
		await write(panel, 'Too much', 'Twice the estimate.');
		await button(panel, 'Send').click();
		assert.deepEqual(await sent(panel), [
			{
				kind: 'creditDispute',
				title: 'Too much',
				description: 'Twice the estimate.',
				requestId: 'req_42',
				attachDiagnostics: false,
			},
		]);

		await radio(panel, 'Request a feature').check();
		await panel.show(fixture('dispute'));
		assert.ok(await radio(panel, 'Request a feature').isChecked());
		assert.doesNotMatch(await form(panel).innerText(), /About the request/);
	});

	it('shows what would be attached, and attaches it only when told to', async () => {
		const panel = await openFeedback();
		const attach = panel.frame.getByRole('checkbox', { name: 'Attach these facts' });
		assert.equal(await attach.isChecked(), false);
		assert.match(
			await form(panel).innerText(),
			/Creditbar\s+0\.1\.0\s+Editor\s+1\.139\.0\s+System\s+linux-x64/,
		);
		await write(panel, 'One', 'Two');
		await attach.press('Space');
		await button(panel, 'Send').click();
		const [feedback] = await sent(panel);
		assert.equal(feedback?.attachDiagnostics, true);
	});

	it('is written and sent with the keyboard alone', async () => {
		const panel = await openFeedback();
		const { keyboard } = panel.page;
		await radio(panel, 'Report a bug').focus();
		await keyboard.press('ArrowRight');
		await keyboard.press('Tab');
		await keyboard.type('A title');
		await keyboard.press('Tab');
		await keyboard.type('A description');
		await keyboard.press('Tab');
		await keyboard.press('Space');
		await keyboard.press('Tab');
		await keyboard.press('Enter');
		assert.deepEqual(await sent(panel), [
			{ kind: 'feature', title: 'A title', description: 'A description', attachDiagnostics: true },
		]);
	});

	it('is where the commands for a bug and for a feature lead, with their kind selected', async () => {
		const panel = await openFeedback();
		await title(panel).fill('Kept');
		for (const [focus, kind, ticket] of [
			['requestFeature', 'Request a feature', 9001],
			['reportBug', 'Report a bug', 9002],
		] as const) {
			await panel.show({ ...openState('feedbackEmpty'), place: { tab: 'feedback', focus, ticket } });
			assert.ok(await radio(panel, kind).isChecked());
			assert.ok(await radio(panel, kind).evaluate(element => element === document.activeElement));
			assert.equal(await title(panel).inputValue(), 'Kept');
		}
	});

	it('says beside each empty field what is missing, and leads to the first', async () => {
		const panel = await openFeedback();
		await description(panel).fill('   ');
		await button(panel, 'Send').press('Enter');
		assert.deepEqual(await sent(panel), []);
		assert.equal(await focusedLabel(panel), 'Title');
		assert.equal(await problemOf(title(panel)), 'Give it a title.');
		assert.equal(await problemOf(description(panel)), 'Describe it in a sentence or two.');
		assert.equal(
			await panel.frame.getByRole('alert').textContent(),
			'Give it a title. Describe it in a sentence or two.',
		);

		await title(panel).fill('There');
		assert.equal(await problemOf(title(panel)), '');
		await button(panel, 'Send').press('Enter');
		assert.equal(await focusedLabel(panel), 'Description');
		assert.deepEqual(await sent(panel), []);
	});

	it('says nothing about empty fields before Send was pressed', async () => {
		const panel = await openFeedback();
		await title(panel).press('Tab');
		assert.equal(await panel.frame.locator('[aria-invalid="true"]').count(), 0);
	});

	it('takes no more than fits, and says how much room is left near the end (P11)', async () => {
		const panel = await openFeedback();
		await title(panel).fill('x'.repeat(107));
		assert.equal(await panel.frame.getByText('107 / 120').count(), 0);
		await title(panel).pressSequentially('y'.repeat(20));
		assert.equal((await title(panel).inputValue()).length, 120);
		assert.equal(await problemOf(title(panel)), '120 / 120');
	});

	it('stays small enough to be received, whatever was pasted', async () => {
		const panel = await openFeedback();
		await title(panel).fill('"'.repeat(120));
		await description(panel).evaluate((field: HTMLTextAreaElement) => {
			field.value = `a${'\u0001'.repeat(4999)}`;
			field.dispatchEvent(new InputEvent('input', { bubbles: true }));
		});
		await button(panel, 'Send').click();
		const messages = await panel.takeIntents();
		assert.equal(messages.length, 1);
		assert.ok(JSON.stringify(messages[0]).length < 16 * 1024);
	});

	it('is sent once, however often Send is pressed', async () => {
		const panel = await openFeedback();
		await write(panel, 'One', 'Two');
		await button(panel, 'Send').dblclick();
		await button(panel, 'Send').press('Enter');
		assert.equal((await sent(panel)).length, 1);
		await panel.show(fixture('feedbackSending'));
		await button(panel, 'Sending…').press('Enter');
		assert.deepEqual(await sent(panel), []);
		assert.equal(await panel.focused(), 'Sending…');
	});

	it('tells a screen reader that it is sent, and what became of it, once', async () => {
		const panel = await openFeedback();
		for (const [name, words] of [
			['feedbackSending', 'Sending…'],
			['feedbackFailed', failure],
			['feedbackSending', 'Sending…'],
			['feedbackFailed', failure],
			['feedbackSending', 'Sending…'],
			['feedbackSent', success],
			['feedbackSent', success],
		] as const) {
			await panel.show(fixture(name));
			assert.deepEqual(await announced(panel), [words]);
		}
	});

	it('says again that it failed when it failed again, also where the first outcome stayed in sight', async () => {
		const panel = await openFeedback('feedbackFailed');
		const { feedback } = openState('feedbackFailed');
		const send = openState('feedbackSending').feedback?.send;
		assert.ok(feedback && send);
		await panel.show({ ...openState('feedbackFailed'), feedback: { ...feedback, send } });
		assert.deepEqual(await announced(panel), ['Sending…']);
		await panel.show(fixture('feedbackFailed'));
		assert.deepEqual(await announced(panel), [failure]);
	});

	it('shows markup as text (S4)', async () => {
		const panel = await openFeedback('feedbackExtreme');
		await write(panel, '<img src=x onerror=1>', '<script>1</script>');
		assert.equal(await panel.frame.locator('main :is(script, iframe, img[onerror])').count(), 0);
		assert.equal(await panel.frame.title(), 'Creditbar');
	});
});
