/** The pages that are compared, on one origin: nothing, the same content as plain HTML, the panel, and variations of it. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import type { PanelState } from '../../../src/protocol/panelState';
import { panelHtml } from '../../../src/surfaces/panelHtml';
import { panelShell } from '../../../src/surfaces/panelShell';
import { themes } from '../../../webview-ui/themes/themes';
import { projectRoot } from '../../harness/projectRoot';

export interface BenchPages {
	readonly origin: string;
	/** Serves this as `/static` from now on. */
	setStatic(html: string): void;
	stop(): Promise<void>;
}

const nonce = 'bm9uY2U=';
const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', html: 'text/html' };

/** `eagerFolder`: the panel built with five components of the toolkit in its first file. */
export async function serveBenchPages(state: PanelState, eagerFolder: string): Promise<BenchPages> {
	let staticPage = '';
	const empty =
		'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><p>Creditbar</p></body></html>';
	const pages: Record<string, () => string> = {
		'/empty': () => empty,
		'/static': () => staticPage,
		'/panel': () => panelPage(origin, '/dist', state),
		'/scriptless': () => withoutPanelScript(panelPage(origin, '/dist', state)),
		'/eager': () => panelPage(origin, '/eager-dist', state),
	};
	const folders: Record<string, string> = {
		dist: join(projectRoot, 'dist/webview'),
		'eager-dist': eagerFolder,
	};
	const server = createServer(async (request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const [, folder = '', ...rest] = normalize(pathname).split('/');
		const page = pages[pathname];
		const body = page
			? page()
			: await readFile(join(folders[folder] ?? '', rest.join('/'))).catch(() => undefined);
		response.statusCode = body === undefined ? 404 : 200;
		const ending = page ? 'html' : pathname.split('.').at(-1);
		response.setHeader('content-type', `${types[ending ?? ''] ?? 'application/octet-stream'}; charset=utf-8`);
		response.end(body);
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port.');
	const origin = `http://127.0.0.1:${address.port}`;
	return {
		origin,
		setStatic: html => {
			staticPage = html;
		},
		stop: async () => {
			server.closeAllConnections();
			await new Promise(resolve => server.close(resolve));
		},
	};
}

/** The page as the editor writes it, with the theme in an attribute, and a host that answers at once in front. */
function panelPage(origin: string, folder: string, state: PanelState): string {
	const html = panelHtml({
		scriptUri: `${origin}${folder}/panel.js`,
		importedUri: `${origin}${folder}/chunk.js`,
		styleUri: `${origin}${folder}/panel.css`,
		cspSource: origin,
		nonce,
		title: 'Creditbar',
		language: 'en',
		words: {
			partFailed: 'This part could not be shown.',
			panelFailed: 'The panel could not be shown.',
			reload: 'Reload',
		},
		shell: panelShell(state, null),
	});
	const { variables, bodyClass, kind } = themes.dark;
	const host = `(${hostScript.toString()})(${JSON.stringify(state)});`;
	const theme = Object.entries(variables).map(([name, value]) => `${name}: ${value};`);
	return html
		.replace('<html', `<html style="${theme.join(' ').replaceAll('"', '&quot;')}"`)
		.replace('<head>', `<head><script nonce="${nonce}">${host.replaceAll('</', '<\\/')}</script>`)
		.replace('<body>', `<body class="${bodyClass}" data-vscode-theme-kind="${kind}">`);
}

declare global {
	interface Window {
		benchHost: { post(state: unknown): void; shownAt: number; interactiveAt: number };
		acquireVsCodeApi?: () => object;
	}
}

/** What is left is the script of this benchmark. */
function withoutPanelScript(page: string): string {
	return page
		.replaceAll(/<link rel="modulepreload"[^>]*>/g, '')
		.replace(/<script type="module"[^>]*>.*?<\/script>/, '');
}

/** Runs in the page, before anything else in it. */
function hostScript(state: unknown): void {
	let sequence = 0;
	const host = {
		shownAt: 0,
		interactiveAt: 0,
		post(shown: unknown) {
			const data = { type: 'state', sequence: ++sequence, state: shown };
			window.dispatchEvent(new MessageEvent('message', { data, origin: window.origin }));
		},
	};
	window.benchHost = host;
	window.acquireVsCodeApi = () => ({
		postMessage(message: { type: string }) {
			if (message.type !== 'ready') return;
			setTimeout(() => {
				host.post(state);
				requestAnimationFrame(() =>
					requestAnimationFrame(() => {
						host.shownAt = performance.now();
					}),
				);
			}, 0);
		},
		getState: () => undefined,
		setState() {},
	});
	void customElements.whenDefined('vscode-button').then(() =>
		requestAnimationFrame(() =>
			requestAnimationFrame(() => {
				host.interactiveAt = performance.now();
			}),
		),
	);
}
