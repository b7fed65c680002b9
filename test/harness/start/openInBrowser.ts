import { linkExtension } from '../vscode/installExtension';
import { startServer } from '../vscode/startServer';
import type { VsCodeVersion } from '../vscode/vsCodeVersions';
import { openAddress } from './openAddress';
import type { EditorOptions, OpenEditor } from './openEditor';

/** Serves VS Code on loopback, and opens it where there is a display. */
export async function openInBrowser(
	options: EditorOptions & { readonly version: VsCodeVersion },
): Promise<OpenEditor> {
	const { dataDir, workspaceFolder, extensionFolder, settings, version } = options;
	await linkExtension(extensionFolder, dataDir);
	const { url, ended } = await startServer({ version, dataDir, settings });
	const address = `${url}/?folder=${encodeURIComponent(workspaceFolder)}`;
	const isShown = openAddress(address);
	return { ended, where: `VS Code ${version}, ${isShown ? '' : 'to be opened '}at ${address}` };
}
