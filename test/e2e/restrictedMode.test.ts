// A folder that nobody has trusted, with settings of its own that would like to know the token.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../harness/temporaryFolder';
import { type Elsewhere, serveElsewhere } from '../mock-server/serveElsewhere';
import { eventually } from '../support/eventually';
import { left } from './support/figures';
import { ledgerOf, type Story, signIn, startStory } from './support/story';

describe('In a folder that is not trusted', () => {
	let story: Story;
	let elsewhere: Elsewhere;

	before(async () => {
		elsewhere = await serveElsewhere();
		const workspaceFolder = join(temporaryFolder(), 'downloaded');
		await mkdir(join(workspaceFolder, '.vscode'), { recursive: true });
		const settings = {
			'creditbar.backendUrl': elsewhere.url,
			'creditbar.developerMode': true,
			'creditbar.apiUrl': elsewhere.url,
		};
		await writeFile(join(workspaceFolder, '.vscode/settings.json'), JSON.stringify(settings));
		story = await startStory('freeBonusReady', {
			workspaceFolder,
			isWorkspaceTrustAsked: true,
			// An older editor begins with the question in front of everything.
			settings: { 'security.workspace.trust.startupPrompt': 'never' },
		});
	});

	after(async () => {
		await story?.end();
		await elsewhere?.close();
	});

	const restricted = () => story.workbench.page.locator('.part.statusbar').getByText('Restricted Mode');

	it('the account is there: signing in, figures, claiming (W4)', async () => {
		const { workbench, surfaces, mock } = story;
		await restricted().waitFor();
		await signIn(story);
		await workbench.commandPalette.run('Creditbar: Claim Daily Bonus');
		await workbench.notifications.waitFor(/You got .* credits?\./);
		const spendable = left(ledgerOf(mock).balance.spendableMicro);
		await surfaces.statusBar.waitForText(new RegExp(`\\b${spendable.replaceAll('.', '\\.')} credits`));
	});

	it('the folder’s own settings move nothing, before and after it is trusted (W1, W2)', async () => {
		const { workbench, surfaces, mock } = story;
		assert.deepEqual(elsewhere.hits, []);
		await workbench.commandPalette.run('Workspaces: Manage Workspace Trust');
		await workbench.page
			.locator('.workspace-trust-editor')
			.getByRole('button', { name: 'Trust' })
			.first()
			.click();
		await restricted().waitFor({ state: 'hidden' });
		await workbench.commandPalette.run('View: Close Editor');
		const asked = () => mock.control.state().hits['overview'] ?? 0;
		const before = asked();
		await workbench.commandPalette.run('Creditbar: Refresh');
		await eventually('the service is asked', () => asked() > before);
		await surfaces.tree.row('Sign out').waitFor();
		assert.deepEqual(elsewhere.hits, []);
	});
});
