// The ways into an account that do not go through the browser and straight back, and who may not come in.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually';
import { ledgerOf, type Story, startStory } from './support/story';

describe('Signing in where the browser cannot come back', () => {
	let story: Story;

	before(async () => {
		story = await startStory('freeBonusReady');
		await story.surfaces.statusBar.waitForText(/Sign in/);
	});

	after(() => story?.end());

	it('works with a device code: copied, entered on the page, and nothing else open meanwhile (A5)', async () => {
		const { workbench } = story;
		await workbench.commandPalette.run('Creditbar: Sign In with a Device Code');
		const told = await workbench.notifications.waitFor(
			/Enter the code [A-Z0-9]{4}-[A-Z0-9]{4} at 127\.0\.0\.1/,
		);
		const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(told)?.[0] ?? '';
		const page = await workbench.pageOpenedBy(() => workbench.notifications.press('Copy code and open page'));
		assert.equal(await workbench.clipboardText(), code);
		await page.getByRole('textbox').fill(code.toLowerCase());
		await page.keyboard.press('Enter');
		await page.getByText(code).first().waitFor();
		await continueOn(page);
		await page.getByText('You are signed in').waitFor();
		await page.close();
		await assertSignedIn();
		await signOut();
	});

	it('works with the code that the page of the copied link shows, after a slip too (A7)', async () => {
		const { workbench } = story;
		const { page, link } = await beginAndCopyLink();
		await page.goto(link);
		await continueOn(page);
		const code = await page.locator('#code').inputValue();
		await enter('a-code-with-a-typo');
		await workbench.notifications.waitFor(
			/That code does not work\. The sign-in still waits for the right one\./,
		);
		await workbench.notifications.press('Enter code');
		await workbench.quickInput.type(code);
		await workbench.quickInput.accept();
		await page.close();
		await assertSignedIn();
		await signOut();
	});

	it('is not done by a link that somebody made up (A1, A2)', async () => {
		const { workbench, mock } = story;
		const { page, link } = await beginAndCopyLink();
		const asked = () => mock.control.state().hits['/oauth/token'] ?? 0;
		const before = asked();
		const forged = `${new URL(link).origin}/oauth/paste?code=forged-code&state=${'a'.repeat(43)}`;
		await enter(forged);
		await workbench.notifications.waitFor(/That code does not work/);
		assert.equal(asked(), before, 'a forged code reached the service');
		await page.close();
		await workbench.commandPalette.run('Creditbar: Cancel Sign-In');
		await story.surfaces.statusBar.waitForText(/Sign in/);
	});

	async function assertSignedIn(): Promise<void> {
		const { email } = ledgerOf(story.mock);
		const greeting = await story.workbench.notifications.waitFor(/Signed in to Creditbar as/);
		assert.ok(greeting.includes(email), greeting);
		await story.surfaces.statusBar.waitForText(/credits/);
	}

	async function signOut(): Promise<void> {
		await story.workbench.notifications.dismissAll();
		await story.workbench.commandPalette.run('Creditbar: Sign Out');
		await story.surfaces.statusBar.waitForText(/Sign in/);
	}

	/** The page that the editor opens is left alone, as by somebody whose browser cannot come back. */
	async function beginAndCopyLink(): Promise<{ page: Page; link: string }> {
		const { workbench } = story;
		const page = await workbench.pageOpenedBy(() => workbench.commandPalette.run('Creditbar: Sign In'));
		await workbench.page.bringToFront();
		await workbench.commandPalette.run('Creditbar: Copy Sign-In Link');
		let link = '';
		await eventually('the link is copied', async () => {
			link = await workbench.clipboardText();
			return link.startsWith('http');
		});
		return { page, link };
	}

	async function enter(text: string): Promise<void> {
		await story.workbench.commandPalette.run('Creditbar: Enter Sign-In Code');
		await story.workbench.quickInput.type(text);
		await story.workbench.quickInput.accept();
	}
});

async function continueOn(page: Page): Promise<void> {
	await page
		.getByRole('button', { name: /^Continue as/ })
		.first()
		.click();
}
