import * as vscode from 'vscode';

/** Read-only documents that exist nowhere but here. The oldest are forgotten when there are many. */
const keptDocuments = 40;

export class OwnDocuments implements vscode.TextDocumentContentProvider {
	readonly #texts = new Map<string, string>();
	readonly #changed = new vscode.EventEmitter<vscode.Uri>();
	readonly onDidChange = this.#changed.event;

	provideTextDocumentContent(uri: vscode.Uri): string {
		return this.#texts.get(uri.toString()) ?? '';
	}

	write(uri: vscode.Uri, text: string): void {
		const key = uri.toString();
		if (this.#texts.get(key) === text) return;
		this.#texts.delete(key);
		this.#texts.set(key, text);
		const [oldest] = this.#texts.keys();
		if (this.#texts.size > keptDocuments && oldest !== undefined) this.#texts.delete(oldest);
		this.#changed.fire(uri);
	}
}
