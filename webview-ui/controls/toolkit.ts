// The dearest part of the panel, so it is a file of its own, loaded after the first paint. Until it is here (and if it
// never comes) buttons and badges are plain elements of the same size.
import { provideVSCodeDesignSystem, vsCodeBadge, vsCodeButton } from '@vscode/webview-ui-toolkit';

export function registerToolkit(): void {
	provideVSCodeDesignSystem().register(vsCodeBadge(), vsCodeButton());
}
