import * as vscode from 'vscode';
import type { Log } from '../log';
import { redact } from '../redact';

export function vscodeLog(context: vscode.ExtensionContext): Log {
	const channel = vscode.window.createOutputChannel('Creditbar', { log: true });
	context.subscriptions.push(channel);
	return {
		debug: message => channel.debug(redact(message)),
		info: message => channel.info(redact(message)),
		warn: message => channel.warn(redact(message)),
		error: message => channel.error(redact(message)),
		show: () => channel.show(),
	};
}
