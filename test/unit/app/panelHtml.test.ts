import assert from 'node:assert/strict';
import { panelCsp, panelHtml } from '../../../src/surfaces/panelHtml';

const page = {
	scriptUri: 'https://file.vscode-resource.example/dist/webview/panel.js',
	importedUri: 'https://file.vscode-resource.example/dist/webview/chunk.js',
	styleUri: 'https://file.vscode-resource.example/dist/webview/panel.css',
	cspSource: "'self' https://*.vscode-resource.example",
	nonce: 'bm9uY2U=',
	title: 'Creditbar',
	language: 'en',
	words: { partFailed: 'Part failed', panelFailed: 'Panel failed', reload: 'Reload' },
	shell: '<main class="panel"></main>',
};

describe('The page of the panel', () => {
	it('has exactly this policy (V7)', () => {
		assert.equal(
			panelCsp(page),
			"default-src 'none'; script-src 'nonce-bm9uY2U='; style-src 'self' https://*.vscode-resource.example; " +
				"font-src 'self' https://*.vscode-resource.example; " +
				"img-src 'self' https://*.vscode-resource.example data:; connect-src 'none'; frame-src 'none'; " +
				"worker-src 'none'; object-src 'none'; media-src 'none'; base-uri 'none'; form-action 'none'",
		);
	});

	it('carries it, and one script with the nonce', () => {
		const html = panelHtml(page);
		assert.ok(html.includes(`content="${panelCsp(page)}"`));
		assert.deepEqual(html.match(/<script\b[^>]*>/g), ['<script type="module" nonce="bm9uY2U=">']);
		assert.ok(html.includes(`>import("${page.scriptUri}");</script>`));
		assert.deepEqual(html.match(/<link rel="modulepreload"[^>]*>/g), [
			`<link rel="modulepreload" nonce="bm9uY2U=" href="${page.scriptUri}">`,
			`<link rel="modulepreload" nonce="bm9uY2U=" href="${page.importedUri}">`,
		]);
		assert.doesNotMatch(html, /\son\w+=|<style|style=|<script>(?!<\/script>)/);
	});

	it('has nothing in it but the words and the shell (S5)', () => {
		const body = /<body>([\s\S]*)<\/body>/.exec(panelHtml(page))?.[1] ?? '';
		assert.equal(
			body.replace(/<script.*<\/script>/, '').replace(/\s/g, ''),
			'<divid="root"data-part-failed="Partfailed"data-panel-failed="Panelfailed"data-reload="Reload"><mainclass="panel"></main></div>',
		);
	});

	it('cannot be broken out of (S5)', () => {
		const html = panelHtml({
			...page,
			scriptUri: 'https://x/</script><script>alert(2)//".js',
			language: '"><script>alert(1)</script>',
			title: '</title><script>',
			words: { ...page.words, reload: '"><script>' },
		});
		assert.equal(html.match(/<script/g)?.length, 1);
	});
});
