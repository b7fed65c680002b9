import * as vscode from 'vscode';

interface Manifest {
	readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/** Every command of the manifest has to be there when the activation is over; what each of them does is loaded later. */
export function registerCommands(
	{ extension, subscriptions }: vscode.ExtensionContext,
	run: (command: string, argument: unknown) => unknown,
): void {
	const { contributes }: Manifest = extension.packageJSON;
	const { commands } = vscode;
	for (const { command } of contributes.commands)
		subscriptions.push(commands.registerCommand(command, (argument: unknown) => run(command, argument)));
}
