// The dearest part of the panel, so it is a file of its own, loaded after the first paint. Until it is here (and if it
// never comes) buttons are plain ones of the same size. What has an inline style in its template (badge, progress ring,
// slider) breaks the panel's content security policy and is not used.
import { provideVSCodeDesignSystem, vsCodeButton } from '@vscode/webview-ui-toolkit';

export function registerToolkit(): void {
	provideVSCodeDesignSystem().register(vsCodeButton());
}
