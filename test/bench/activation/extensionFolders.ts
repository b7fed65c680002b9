/** The extensions that are measured against each other, each as a folder with a main file. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../harness/projectRoot';
import { installVsCode } from '../../harness/vscode/installVsCode';
import { newestVsCode } from '../../harness/vscode/vsCodeVersions';

export interface ExtensionFolder {
	readonly folder: string;
	readonly main: string;
}

export type CandidateName =
	| 'empty'
	| 'statusOnly'
	| 'creditbar'
	| 'profileTable'
	| 'githubSignIn'
	| 'microsoftSignIn';

/** `within`: an empty folder to put them in. Peers are those that VS Code itself ships: built, minified and in use. */
export async function extensionFolders(within: string): Promise<Record<CandidateName, ExtensionFolder>> {
	const builtIn = join(await installVsCode(newestVsCode), 'extensions');
	return {
		empty: written(within, 'empty', 'exports.activate=function(){};'),
		statusOnly: written(within, 'statusOnly', statusOnly),
		creditbar: copyOfCreditbar(within),
		profileTable: { folder: join(builtIn, 'ms-vscode.vscode-js-profile-table'), main: 'out/extension.js' },
		githubSignIn: { folder: join(builtIn, 'github-authentication'), main: 'dist/extension.js' },
		microsoftSignIn: { folder: join(builtIn, 'microsoft-authentication'), main: 'dist/extension.js' },
	};
}

/** The least that shows anything. */
const statusOnly = `"use strict";const vscode=require("vscode");exports.activate=function(context){
const item=vscode.window.createStatusBarItem("balance",2,90);item.text="$(credit-card) 1,250 credits";item.show();
context.subscriptions.push(item);};`;

function written(within: string, name: string, source: string): ExtensionFolder {
	const folder = join(within, name);
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'extension.js'), source);
	const manifest = {
		name,
		publisher: 'bench',
		version: '1.0.0',
		engines: { vscode: '^1.100.0' },
		main: './extension.js',
	};
	writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
	return { folder, main: 'extension.js' };
}

/** As the package ships it, so that a build going on meanwhile changes nothing. */
function copyOfCreditbar(within: string): ExtensionFolder {
	const folder = join(within, 'creditbar');
	for (const part of ['dist/host', 'dist/webview', 'media', 'package.json', 'package.nls.json'])
		cpSync(join(projectRoot, part), join(folder, part), { recursive: true });
	const { main }: { main: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	return { folder, main };
}
