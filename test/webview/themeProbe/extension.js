// An empty webview: the editor puts the variables of its theme on it, and `exportThemes.ts` reads them off.
const vscode = require('vscode');

exports.activate = () => {
	const panel = vscode.window.createWebviewPanel('creditbar.themeProbe', 'Theme', vscode.ViewColumn.Active);
	panel.webview.html = '<!DOCTYPE html><html><body></body></html>';
};
