import type { Disposable } from './disposable';

/** Links that the system hands to this extension (`vscode.UriHandler`). Anyone can make one: trust nothing in them. */
export interface Callbacks {
	onDidReceive(listener: (callback: CallbackUri) => void): Disposable;
}

export interface CallbackUri {
	readonly path: string;
	/** Without the question mark. The editor may have percent-decoded it once already. */
	readonly query: string;
}
