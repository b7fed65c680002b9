import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CreditbarExports } from '../../creditbar.d.ts';

const creditbar = vscode.extensions.getExtension<CreditbarExports>('creditbar.creditbar');
const sample = vscode.extensions.getExtension<{ item: vscode.StatusBarItem }>('creditbar-test.sample');

async function exportsOfCreditbar(): Promise<CreditbarExports> {
	assert.ok(creditbar, 'VS Code does not know the extension');
	return await creditbar.activate();
}

describe('Another extension in the same VS Code', () => {
	it('gets version 1 of the API, and an answer about versions that there are not', async () => {
		const exports = await exportsOfCreditbar();
		assert.equal(typeof exports.getAPI(1).estimate, 'function');
		assert.throws(
			() => Reflect.apply(exports.getAPI, exports, [2]),
			/Creditbar has no API version 2\. It has version 1\./,
		);
	});

	it('runs beside Creditbar and finds nobody signed in', async () => {
		assert.ok(sample, 'VS Code does not know the sample extension');
		const { item } = await sample.activate();
		assert.equal(item.text, 'No credits');
		await assert.rejects(
			async () => await vscode.commands.executeCommand('sample.ask'),
			/Creditbar has no estimate: signedOut/,
		);
	});

	it('cannot put anything of its own into what the others get', async () => {
		const exports = await exportsOfCreditbar();
		assert.throws(() => Object.assign(exports, { getAPI: () => 'mine' }), TypeError);
		assert.throws(() => Object.assign(exports.getAPI(1), { estimate: () => 'mine' }), TypeError);
		assert.equal(creditbar?.exports, exports);
	});
});

describe('A language model in VS Code', () => {
	it('is offered the balance as a tool', async () => {
		await exportsOfCreditbar();
		const tool = vscode.lm.tools.find(({ name }) => name === 'creditbar_balance');
		assert.ok(tool, 'the tool is missing');
		assert.match(tool.description, /how many AI credits the user has left/);
	});

	it('is told by it that nobody is signed in', async () => {
		const result = await vscode.lm.invokeTool('creditbar_balance', {
			input: {},
			toolInvocationToken: undefined,
		});
		const told = result.content.map(part => (part instanceof vscode.LanguageModelTextPart ? part.value : ''));
		assert.deepEqual(told, [
			'Creditbar is not connected to a credit service. The user can run "Creditbar: Connect".',
		]);
	});
});

describe('The editor’s own chat', () => {
	it('is offered no models while nobody is signed in, in any version of VS Code', async () => {
		await exportsOfCreditbar();
		assert.deepEqual(await vscode.lm.selectChatModels({ vendor: 'creditbar' }), []);
	});
});
