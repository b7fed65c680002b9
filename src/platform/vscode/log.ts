import * as vscode from 'vscode';
import type { Log } from '../log';
import { redact } from '../redact';

/** The channel comes with the first line: the editor asks another process for it, and the first paint says nothing. */
export function vscodeLog(context: vscode.ExtensionContext): Log {
	let made: vscode.LogOutputChannel | undefined;
	function channel(): vscode.LogOutputChannel {
		if (!made) {
			made = vscode.window.createOutputChannel('Creditbar', { log: true });
			context.subscriptions.push(made);
		}
		return made;
	}
	return {
		debug: message => channel().debug(redact(message)),
		info: message => channel().info(redact(message)),
		warn: message => channel().warn(redact(message)),
		error: message => channel().error(redact(message)),
		show: () => channel().show(),
	};
}
