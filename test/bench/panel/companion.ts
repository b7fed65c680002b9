/** An extension that opens panels when it is told to over loopback, and says at which instant it did. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `portFile`: where it writes down which port it listens on. */
export function writeCompanion(extensionsDir: string, portFile: string): void {
	const folder = join(extensionsDir, 'bench.companion-1.0.0');
	mkdirSync(folder, { recursive: true });
	writeFileSync(
		join(folder, 'package.json'),
		JSON.stringify({
			name: 'companion',
			publisher: 'bench',
			version: '1.0.0',
			engines: { vscode: '^1.100.0' },
			main: './extension.js',
			activationEvents: ['onStartupFinished'],
		}),
	);
	writeFileSync(join(folder, 'extension.js'), source(portFile));
}

function source(portFile: string): string {
	return `"use strict";
const vscode = require('vscode');
const { createServer } = require('node:http');
const { writeFileSync } = require('node:fs');
const html = '<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><p>Empty</p></body></html>';
exports.activate = () => {
	const server = createServer(async (request, response) => {
		const at = Date.now();
		if (request.url === '/close') await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		else if (request.url === '/creditbar') await vscode.commands.executeCommand('creditbar.openPanel');
		else {
			const options = { enableScripts: true };
			vscode.window.createWebviewPanel('bench.empty', 'Empty', vscode.ViewColumn.Active, options).webview.html = html;
		}
		response.end(JSON.stringify({ at }));
	});
	server.listen(0, '127.0.0.1', () => writeFileSync(${JSON.stringify(portFile)}, String(server.address().port)));
};
`;
}
