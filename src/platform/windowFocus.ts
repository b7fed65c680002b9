import type { Disposable } from './disposable';

/** Whether the user is looking at this window (`vscode.window.state.focused`). */
export interface WindowFocus {
	isFocused(): boolean;
	onDidChange(listener: (isFocused: boolean) => void): Disposable;
}
