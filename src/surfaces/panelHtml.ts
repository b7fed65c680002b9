import type { PanelWords } from '../protocol/panelWords';

/**
 * The panel's page: no data in it, one script with a nonce, nothing from the network. The policy is spelled out in
 * full because a directive that is left out of `default-src 'none'` (forms, base) is a hole.
 */
export interface PanelPage {
	readonly scriptUri: string;
	/** What the script imports at once: asked for together with it, not after it. */
	readonly importedUri: string;
	readonly styleUri: string;
	/** `Webview.cspSource` */
	readonly cspSource: string;
	/** Fresh for every page. */
	readonly nonce: string;
	readonly title: string;
	readonly language: string;
	readonly words: PanelWords;
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
<html lang="${attribute(page.language)}">
<head>
	<meta charset="utf-8">
	<meta http-equiv="Content-Security-Policy" content="${attribute(panelCsp(page))}">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<title>${attribute(page.title)}</title>
	<link rel="modulepreload" nonce="${attribute(page.nonce)}" href="${attribute(page.importedUri)}">
	<link rel="stylesheet" href="${attribute(page.styleUri)}">
</head>
<body>
	<div id="root" ${words(page.words)}></div>
	<script type="module" nonce="${attribute(page.nonce)}" src="${attribute(page.scriptUri)}"></script>
</body>
</html>`;
}

function words({ partFailed, panelFailed, reload }: PanelWords): string {
	return Object.entries({ 'part-failed': partFailed, 'panel-failed': panelFailed, reload })
		.map(([name, text]) => `data-${name}="${attribute(text)}"`)
		.join(' ');
}

function attribute(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
