// @ts-check
// Another extension, which spends credits: it shows what is left, asks what a request would cost, and says when it has
// spent. What stands between the two marks is the example in docs/api.md, word for word.
const vscode = require('vscode');

/** @param {vscode.ExtensionContext} context */
async function activate(context) {
	const item = vscode.window.createStatusBarItem('sample.credits', vscode.StatusBarAlignment.Right);
	item.name = 'Sample';
	item.show();

	// Example
	/** @type {vscode.Extension<import('../../creditbar.d.ts').CreditbarExports> | undefined} */
	const creditbar = vscode.extensions.getExtension('creditbar.creditbar');
	const api = (await creditbar?.activate())?.getAPI(1);
	if (!api) return;
	const show = () => (item.text = `${api.balance?.spendable ?? 'No'} credits`);
	context.subscriptions.push(api.onDidChangeBalance(show));
	show();
	const mayAsk = async () => (await api.estimate({ operation: 'chat', inputTokens: 1_200 })).affordable;
	const hasAsked = () => api.noteSpent();
	// End of the example

	context.subscriptions.push(
		item,
		vscode.commands.registerCommand('sample.ask', async () => {
			if (await mayAsk()) hasAsked();
			else vscode.window.showWarningMessage('Sample: that would be too dear.');
		}),
	);
	return { item };
}

module.exports = { activate };
