import type { PanelWords } from '../protocol/panelWords';
import { escaped } from './escaped';

/**
 * The panel's page: no data of an account in it, one script with a nonce, nothing from the network. The policy is
 * spelled out in full because a directive that is left out of `default-src 'none'` (forms, base) is a hole.
 *
 * The editor shows a page once it is loaded, and what is imported counts as loaded later. So the shell is on screen
 * before the script is here; the links have it fetched at once all the same.
 */
export interface PanelPage {
	readonly scriptUri: string;
	/** What the script imports: asked for together with it, not after it. */
	readonly importedUri: string;
	readonly styleUri: string;
	/** `Webview.cspSource` */
	readonly cspSource: string;
	/** Fresh for every page. */
	readonly nonce: string;
	readonly title: string;
	readonly language: string;
	readonly words: PanelWords;
	/** Markup to look at until the script runs (`panelShell`). */
	readonly shell: string;
}

export function panelCsp({ cspSource, nonce }: Pick<PanelPage, 'cspSource' | 'nonce'>): string {
	return [
		`default-src 'none'`,
		`script-src 'nonce-${nonce}'`,
		`style-src ${cspSource}`,
		`font-src ${cspSource}`,
		`img-src ${cspSource} data:`,
		`connect-src 'none'`,
		`frame-src 'none'`,
		`worker-src 'none'`,
		`object-src 'none'`,
		`media-src 'none'`,
		`base-uri 'none'`,
		`form-action 'none'`,
	].join('; ');
}

export function panelHtml(page: PanelPage): string {
	return `<!DOCTYPE html>
<html lang="${escaped(page.language)}">
<head>
	<meta charset="utf-8">
	<meta http-equiv="Content-Security-Policy" content="${escaped(panelCsp(page))}">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<title>${escaped(page.title)}</title>
	<link rel="stylesheet" href="${escaped(page.styleUri)}">
	<link rel="modulepreload" nonce="${escaped(page.nonce)}" href="${escaped(page.scriptUri)}">
	<link rel="modulepreload" nonce="${escaped(page.nonce)}" href="${escaped(page.importedUri)}">
</head>
<body>
	<div id="root" ${words(page.words)}>${page.shell}</div>
	<script type="module" nonce="${escaped(page.nonce)}">import(${inScript(page.scriptUri)});</script>
</body>
</html>`;
}

function words({ partFailed, panelFailed, reload }: PanelWords): string {
	return Object.entries({ 'part-failed': partFailed, 'panel-failed': panelFailed, reload })
		.map(([name, text]) => `data-${name}="${escaped(text)}"`)
		.join(' ');
}

function inScript(text: string): string {
	return JSON.stringify(text).replaceAll('<', '\\u003c');
}
