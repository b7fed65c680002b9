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
	context.subscriptions.push(vscode.commands.registerCommand('sample.chat', chat));
	return { item };
}

async function chat() {
	const [model] = await vscode.lm.selectChatModels({ vendor: 'creditbar' });
	if (!model) {
		vscode.window.showInformationMessage('Sample: there are no models.');
		return;
	}
	try {
		const { text } = await model.sendRequest([vscode.LanguageModelChatMessage.User('What is a monad?')]);
		let answer = '';
		for await (const piece of text) answer += piece;
		vscode.window.showInformationMessage(`Sample: the answer has ${answer.length} letters.`);
	} catch (error) {
		vscode.window.showInformationMessage(`Sample: ${error instanceof Error ? error.message : error}`);
	}
}

module.exports = { activate };
