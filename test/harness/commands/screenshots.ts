// `npm run screenshots`: takes the pictures of the README from a real VS Code with the packaged extension in it.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { left } from '../../e2e/support/figures';
import { changeScenario, ledgerOf, type Story, signIn, startStory } from '../../e2e/support/story';
import { describeFailure } from '../bootstrap/plainFailure.mjs';
import { runPackage } from '../build/runPackage';
import { projectRoot } from '../projectRoot';
import type { ColorTheme } from '../workbench/colorTheme';

const folder = join(projectRoot, 'docs/screenshots');
const themes: readonly (readonly [ColorTheme, string])[] = [
	['dark', 'dark'],
	['light', 'light'],
	['hc-black', 'high-contrast'],
	['hc-light', 'high-contrast-light'],
];

takeAll().then(
	() => process.exit(0),
	error => {
		console.error(describeFailure(error));
		process.exit(1);
	},
);

async function takeAll(): Promise<void> {
	await runPackage();
	await mkdir(folder, { recursive: true });
	await during('freeBonusReady', async story => {
		await signedOut(story);
		await overviewInEveryTheme(story);
		await claimed(story);
	});
	await during('pro', async story => {
		await signIn(story);
		await story.workbench.notifications.dismissAll();
		await tabs(story);
		await comforts(story);
	});
	await during('rollover', async story => {
		await signIn(story);
		await story.workbench.notifications.dismissAll();
		await otherAccounts(story);
	});
}

async function during(scenario: string, takePictures: (story: Story) => Promise<void>): Promise<void> {
	const story = await startStory(scenario, { viewport: { width: 1280, height: 860 } });
	try {
		await takePictures(story);
	} finally {
		await story.end();
	}
}

async function tabs({ workbench, surfaces }: Story): Promise<void> {
	const text = (shown: string) => surfaces.panel.content.getByText(shown).first().waitFor();
	await workbench.commandPalette.run('Creditbar: Show Usage');
	await text('Requests 1 to 20');
	await take('usage-dark', workbench);
	await workbench.switchColorTheme('light');
	await take('usage-light', workbench);
	await workbench.switchColorTheme('dark');
	const requests = surfaces.panel.content.getByRole('region', { name: 'Requests' });
	await surfaces.panel.content
		.getByRole('region', { name: 'Sessions' })
		.evaluate(section => section.scrollIntoView());
	await take('usage-lists-dark', workbench);
	await requests.evaluate(section => section.scrollIntoView());
	await requests
		.getByRole('button', { name: /^Show details/ })
		.nth(1)
		.click();
	await text('Actual cost');
	await take('request-dark', workbench);
	await workbench.switchColorTheme('light');
	await workbench.commandPalette.run('Creditbar: Show Referral');
	await text('Credits earned');
	await take('referral-light', workbench);
	await workbench.commandPalette.run('Creditbar: Show Plan and Billing');
	await text('How many');
	await text('Current plan');
	await take('billing-light', workbench);
	await workbench.switchColorTheme('hc-black');
	await take('billing-high-contrast', workbench);
	await workbench.switchColorTheme('dark');
	await take('billing-dark', workbench);
	await workbench.commandPalette.run('Creditbar: Report Bug');
	await text('Attach these facts');
	await take('feedback-dark', workbench);
}

async function comforts({ workbench, surfaces }: Story): Promise<void> {
	await workbench.commandPalette.run('Creditbar: Open Account Panel');
	await surfaces.panel.content.getByRole('tab', { name: 'Credits' }).click();
	await workbench.commandPalette.run('Creditbar: Choose Status Bar Style');
	await workbench.quickInput.choices();
	await workbench.page.keyboard.press('ArrowDown');
	await workbench.page.keyboard.press('ArrowDown');
	await surfaces.statusBar.waitForText(/ · \d+% left/);
	await take('status-bar-styles-dark', workbench);
	await workbench.quickInput.dismiss();
	await workbench.commandPalette.run('Creditbar: Toggle Privacy Mode');
	await surfaces.panel.content.getByText('Privacy mode is on.').first().waitFor();
	await take('privacy-dark', workbench);
	await workbench.commandPalette.run('Creditbar: Toggle Privacy Mode');
	await workbench.commandPalette.run('Creditbar: Show Usage');
	const requests = surfaces.panel.content.getByRole('region', { name: 'Requests' });
	await requests.evaluate(section => section.scrollIntoView());
	await requests.getByRole('button', { name: 'Export requests to a file' }).click();
	await workbench.quickInput.choices();
	await take('export-dark', workbench);
	await workbench.quickInput.dismiss();
}

async function otherAccounts(story: Story): Promise<void> {
	const { mock, workbench, surfaces } = story;
	const region = (name: string) => surfaces.panel.content.getByRole('region', { name, exact: true });
	await workbench.commandPalette.run('Creditbar: Open Account Panel');
	await region('Buckets').waitFor();
	await take('rollover-dark', workbench);
	await changeScenario(story, 'exhausted');
	await region('Balance').getByText('Used up', { exact: true }).waitFor();
	await take('used-up-dark', workbench);
	await changeScenario(story, 'newAccount');
	mock.control.advance(28 * 24 * 60 * 60_000);
	await surfaces.tree.pressTitleAction('Refresh');
	await region('Buckets').getByText('soon').first().waitFor();
	await take('expiring-dark', workbench);
	await workbench.commandPalette.run('Creditbar: Sign Out');
	await surfaces.statusBar.waitForText(/Sign in/);
	mock.control.addFault({ route: 'overview', kind: 'section', section: 'dailyBonus', times: null });
	await signIn(story);
	await workbench.notifications.dismissAll();
	await region('Daily bonus').getByRole('button', { name: /Retry/ }).waitFor();
	await take('parts-missing-dark', workbench);
	mock.control.clearFaults();
	await workbench.switchColorTheme('light');
	await changeScenario(story, 'trial');
	await region('Trial').waitFor();
	await take('trial-light', workbench);
}

async function signedOut({ workbench, surfaces }: Story): Promise<void> {
	await surfaces.tree.open();
	await surfaces.statusBar.waitForText(/Sign in/);
	await workbench.commandPalette.run('Creditbar: Open Account Panel');
	await surfaces.panel.content.getByRole('button', { name: 'Sign in' }).waitFor();
	await take('signed-out-dark', workbench);
}

async function overviewInEveryTheme(story: Story): Promise<void> {
	const { workbench, surfaces } = story;
	await signIn(story);
	await surfaces.panel.content.getByRole('region', { name: 'Balance' }).waitFor();
	await workbench.notifications.dismissAll();
	for (const [theme, name] of themes) {
		await workbench.switchColorTheme(theme);
		await take(`overview-${name}`, workbench);
	}
	await workbench.switchColorTheme('dark');
	await surfaces.statusBar.hover();
	await take('status-bar-dark', workbench);
	await workbench.page.mouse.move(0, 0);
}

async function claimed({ mock, workbench, surfaces }: Story): Promise<void> {
	await workbench.commandPalette.run('Creditbar: Claim Daily Bonus');
	await workbench.notifications.waitFor(/You got/);
	await surfaces.panel.content.getByText('Claimed today').first().waitFor();
	const spendable = `${left(ledgerOf(mock).balance.spendableMicro)} credits`;
	await surfaces.tree.row(spendable).waitFor();
	await surfaces.tree.row('Next bonus').waitFor();
	await surfaces.statusBar.waitForText(new RegExp(spendable));
	await take('claim-dark', workbench);
}

async function take(name: string, workbench: Story['workbench']): Promise<void> {
	if (name !== 'status-bar-dark') await workbench.page.mouse.move(640, 0);
	await workbench.screenshot(join(folder, `${name}.png`));
	console.log(`docs/screenshots/${name}.png`);
}
