import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

const extension = vscode.extensions.getExtension('creditbar.creditbar');

/** What somebody would pass who hopes that an argument steers something. */
const hostile = [
	{ url: 'file:///etc/passwd', backendUrl: 'https://evil.example', token: true },
	'https://evil.example',
	['--force'],
];

describe('Another extension', () => {
	it('gets nothing out of a command and moves nothing with its arguments (W5)', async () => {
		await extension?.activate();
		const declared: readonly { command: string }[] = extension?.packageJSON.contributes.commands;
		assert.ok(declared.length > 15);
		const settings = () =>
			JSON.stringify(vscode.workspace.getConfiguration('creditbar').inspect('backendUrl'));
		const before = settings();
		for (const { command } of declared) {
			let isOver = false;
			const running = Promise.resolve(vscode.commands.executeCommand(command, ...hostile)).finally(() => {
				isOver = true;
			});
			// Whatever it asks the user is answered with Escape.
			while (!isOver) {
				await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
				await vscode.commands.executeCommand('notifications.clearAll');
				await Promise.race([running, new Promise(resolve => setImmediate(resolve))]);
			}
			assert.equal(await running, undefined, command);
		}
		assert.equal(settings(), before);
	}).timeout(120_000);

	it('finds no secret in what this extension exports (W5)', async () => {
		await extension?.activate();
		const names = new Set<string>();
		const visit = (value: unknown, depth = 0) => {
			if ((typeof value !== 'object' && typeof value !== 'function') || value === null || depth > 4) return;
			for (const name of Object.getOwnPropertyNames(value)) {
				names.add(name);
				const { value: member } = Object.getOwnPropertyDescriptor(value, name) ?? {};
				if (name !== 'prototype' && name !== 'constructor') visit(member, depth + 1);
			}
		};
		visit(extension?.exports);
		assert.deepEqual(
			[...names].filter(name => /token|secret|session|credential|refresh$/i.test(name)),
			[],
		);
	});
});
