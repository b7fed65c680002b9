import * as vscode from 'vscode';
import type { Browser } from '../browser';

export function vscodeBrowser(extensionId: string): Browser {
	return {
		// The text itself, which the editor takes although it declares only Uri: a Uri is encoded once more on its way
		// out, and that breaks a redirect address inside the query.
		open: async url => (await Reflect.apply(vscode.env.openExternal, vscode.env, [url])) === true,
		async callbackUri() {
			const target = vscode.Uri.parse(`${vscode.env.uriScheme}://${extensionId}/auth/callback`);
			return (await vscode.env.asExternalUri(target)).toString(true);
		},
	};
}
