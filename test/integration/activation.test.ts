import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

const extension = vscode.extensions.getExtension('creditbar.creditbar');

describe('The extension in VS Code', () => {
	it('is there and starts', async () => {
		assert.ok(extension, 'VS Code does not know the extension');
		await extension.activate();
		assert.equal(extension.isActive, true);
	});

	it('carries out every command that it declares', async () => {
		await extension?.activate();
		const known = await vscode.commands.getCommands(true);
		const declared: readonly { command: string }[] = extension?.packageJSON.contributes.commands;
		const missing = declared.filter(({ command }) => !known.includes(command));
		assert.deepEqual(missing, []);
	});

	for (const [name, value] of [
		['backendUrl', 'http://127.0.0.1:9'],
		['developerMode', true],
	] as const) {
		it(`lets no workspace set creditbar.${name} (W1)`, async () => {
			const settings = vscode.workspace.getConfiguration('creditbar');
			await assert.rejects(
				async () => await settings.update(name, value, vscode.ConfigurationTarget.Workspace),
			);
			assert.equal(settings.inspect(name)?.workspaceValue, undefined);
		});
	}

	it('shows its view when asked to', async () => {
		await extension?.activate();
		await vscode.commands.executeCommand('creditbar.account.focus');
	});
});
