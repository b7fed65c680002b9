import * as vscode from 'vscode';
import type { App } from '../app/app';

/** F55: lets an agent look at what is left before it starts something long. It only reads, so nobody is asked. */
export function registerBalanceTool(app: App): vscode.Disposable {
	// An editor that was built without language models has no such function.
	if (typeof vscode.lm?.registerTool !== 'function') return { dispose() {} };
	return vscode.lm.registerTool('creditbar_balance', {
		prepareInvocation: () => ({ invocationMessage: vscode.l10n.t('Reading your credit balance') }),
		invoke: async () =>
			new vscode.LanguageModelToolResult([
				new vscode.LanguageModelTextPart(await app.sharing.describeForAgents()),
			]),
	});
}
