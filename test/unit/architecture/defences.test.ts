/** Defences that are an absence: what the code must not contain, because no test of behaviour could miss it. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { readManifest } from '../manifest/readManifest';

const shipped = globSync('{src,webview-ui}/**/*.{ts,tsx}').filter(
	file => !file.endsWith('.d.ts') && !/^webview-ui\/(fixtures|preview|build)\//.test(file),
);

/** `file: line` for each place where the pattern is found. */
function placesOf(pattern: RegExp, files: readonly string[] = shipped): string[] {
	return files.flatMap(file =>
		withoutComments(readFileSync(file, 'utf8'))
			.split('\n')
			.filter(line => pattern.test(line))
			.map(line => `${file}: ${line.trim()}`),
	);
}

function withoutComments(source: string): string {
	return source.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
}

describe('What the code does without', () => {
	it('finds the files it is about', () => {
		assert.ok(shipped.length > 150, `only ${shipped.length} files were found`);
	});

	it('is the name of one editor: a link back asks the editor for its scheme (A10)', () => {
		assert.deepEqual(placesOf(/vscode(?:-insiders)?:\/\//), []);
		assert.match(readFileSync('src/platform/vscode/browser.ts', 'utf8'), /env\.uriScheme/);
	});

	it('is a setting that was never declared (W2)', () => {
		const source = readFileSync('src/platform/vscode/settings.ts', 'utf8');
		const read = [...source.matchAll(/\b(?:inspect|get|update|written|write)(?:<\w+>)?\(\s*'([^']+)'/g)];
		const names = read.map(([, name = '']) => `creditbar.${name}`);
		assert.ok(names.length >= 5, 'the settings are read in another way now');
		const declared = Object.keys(readManifest().contributes.configuration.properties);
		assert.deepEqual(
			names.filter(name => !declared.includes(name)),
			[],
		);
		assert.deepEqual(
			placesOf(/getConfiguration\(/).filter(place => !place.startsWith('src/platform/vscode/settings.ts')),
			[],
		);
	});

	it('is the environment: no terminal or task can move the service (W6)', () => {
		assert.deepEqual(placesOf(/process\.env|\benv\[/), []);
	});

	it('is an HTTP client of its own, or a way round certificates (N7)', () => {
		const ownClient = /from 'node:(?:https?|http2|tls|net)'|from '(?:undici|axios|node-fetch|got)'/;
		assert.deepEqual(placesOf(ownClient), []);
		assert.deepEqual(placesOf(/rejectUnauthorized|NODE_TLS_REJECT|checkServerIdentity|ProxyAgent/), []);
	});

	it('is markup from data, in the panel and in tooltips (S2, S4)', () => {
		assert.deepEqual(
			placesOf(/dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write/),
			[],
		);
		assert.deepEqual(placesOf(/supportHtml|isTrusted = true|baseUri/), []);
		const trusted = placesOf(/isTrusted/);
		assert.deepEqual(trusted, [
			'src/surfaces/tooltipMarkdown.ts: markdown.isTrusted = { enabledCommands: commandIds };',
		]);
		const written = placesOf(/new vscode\.MarkdownString\(/);
		assert.deepEqual(written, [
			"src/surfaces/tooltipMarkdown.ts: const markdown = new vscode.MarkdownString('', true);",
		]);
	});

	it('is a link in the panel: it says what was pressed, and the host knows the address (S7)', () => {
		const panel = shipped.filter(file => file.startsWith('webview-ui/'));
		assert.deepEqual(placesOf(/href|<a[\s>]|window\.open|location\s*=|location\.assign/, panel), []);
		const messages = globSync('src/protocol/*.ts');
		assert.deepEqual(placesOf(/\b(?:url|href|uri)\b\s*[?]?:/i, messages), []);
	});

	it('is a request of the panel, or a picture from elsewhere (S8)', () => {
		const panel = shipped.filter(file => file.startsWith('webview-ui/'));
		assert.deepEqual(
			placesOf(/fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|https?:\/\//, panel),
			[],
		);
	});

	it('is a file of the panel outside its own folder (V8)', () => {
		const roots = placesOf(/localResourceRoots/);
		assert.ok(roots.length >= 1);
		for (const place of roots) assert.match(place, /localResourceRoots: \[root\]/);
		assert.match(
			readFileSync('src/surfaces/panelHost.ts', 'utf8'),
			/root = vscode\.Uri\.joinPath\(context\.extensionUri, 'dist', 'webview'\)/,
		);
	});

	it('is a local server that other pages could reach', () => {
		assert.deepEqual(placesOf(/createServer|\.listen\(/), []);
	});
});
