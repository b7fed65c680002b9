import * as vscode from 'vscode';
import type { OpenText, TextChange, TextEditors } from '../textEditors';
import { OwnDocuments } from './ownDocuments';

/** Also named in the manifest, where the buttons above a comparison are. */
const changeScheme = 'creditbar-change';
const pageScheme = 'creditbar-page';

export function vscodeTextEditors(): TextEditors {
	const { window, workspace, commands, languages } = vscode;
	const documents = new OwnDocuments();
	// For as long as the window lives: a page that is still open has to be readable.
	workspace.registerTextDocumentContentProvider(changeScheme, documents);
	workspace.registerTextDocumentContentProvider(pageScheme, documents);
	let pages = 0;

	return {
		async current() {
			const editor = window.activeTextEditor;
			return editor ? openText(editor) : null;
		},
		async showPage({ title, languageId }) {
			const uri = vscode.Uri.from({
				scheme: pageScheme,
				authority: String(++pages),
				path: `/${fileName(title)}`,
			});
			documents.write(uri, '');
			const document = await languages.setTextDocumentLanguage(
				await workspace.openTextDocument(uri),
				languageId,
			);
			await window.showTextDocument(document, {
				viewColumn: vscode.ViewColumn.Beside,
				preview: false,
				preserveFocus: true,
			});
			return { write: text => documents.write(uri, text) };
		},
		async showChange(change) {
			const uri = changeUri(change);
			const { before, start, end, replacement } = change;
			documents.write(uri, before.slice(0, start) + replacement + before.slice(end));
			const source = await workspace.openTextDocument(vscode.Uri.parse(change.uri, true));
			await languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), source.languageId);
			await commands.executeCommand('vscode.diff', source.uri, uri, change.title, { preview: false });
		},
		async closeChange(changeId) {
			const tabs = window.tabGroups.all
				.flatMap(group => group.tabs)
				.filter(tab => changeOf(tab) === changeId);
			if (tabs.length > 0) await window.tabGroups.close(tabs);
		},
		async changeInFront() {
			const tab = window.tabGroups.activeTabGroup.activeTab;
			return tab ? changeOf(tab) : null;
		},
		async apply({ uri, before, start, end, replacement }) {
			const document = await workspace.openTextDocument(vscode.Uri.parse(uri, true));
			if (document.getText() !== before) return 'changedMeanwhile';
			const edit = new vscode.WorkspaceEdit();
			const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
			edit.replace(document.uri, range, replacement);
			if (!(await workspace.applyEdit(edit))) return 'failed';
			await window.showTextDocument(document);
			return 'applied';
		},
		async openNewFile({ text, languageId }) {
			const known = await languages.getLanguages();
			const language = known.includes(languageId) ? languageId : 'plaintext';
			await window.showTextDocument(await workspace.openTextDocument({ content: text, language }));
		},
	};
}

function openText({ document, selection }: vscode.TextEditor): OpenText {
	const { scheme } = document.uri;
	const isOwn = scheme === changeScheme || scheme === pageScheme;
	return {
		uri: document.uri.toString(),
		name: document.uri.path.split('/').at(-1) || 'untitled',
		languageId: document.languageId,
		text: document.getText(),
		start: document.offsetAt(selection.start),
		end: document.offsetAt(selection.end),
		lineEnding: document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n',
		isWritable: !isOwn && vscode.workspace.fs.isWritableFileSystem(scheme) !== false,
	};
}

function changeUri({ id, name }: TextChange): vscode.Uri {
	return vscode.Uri.from({ scheme: changeScheme, authority: id, path: `/${fileName(name)}` });
}

function changeOf({ input }: vscode.Tab): string | null {
	const isChange = input instanceof vscode.TabInputTextDiff && input.modified.scheme === changeScheme;
	return isChange ? input.modified.authority : null;
}

function fileName(text: string): string {
	return text.replace(/[\\/:*?"<>|]+/g, ' ').trim() || 'answer';
}
