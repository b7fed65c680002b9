import { html, raw } from 'hono/html';
import type { Page, PageText } from './answerPage';
import { brandMark } from './brandMark';
import { pageStyle } from './pageStyle';

export function layOutPage({ title, body, script, goesTo }: Page, nonce: string): PageText {
	return html`<!doctype html>
<html lang="en">
	<head>
		<meta charset="utf-8">
		<meta name="viewport" content="width=device-width, initial-scale=1">
		<meta name="color-scheme" content="light dark">
		${goesTo === undefined ? '' : html`<meta http-equiv="refresh" content="0; url=${goesTo}">`}
		<title>${title} – Creditbar</title>
		<style nonce="${nonce}">${raw(pageStyle)}</style>
	</head>
	<body>
		<header>${brandMark()} Creditbar <span class="tag">Mock server</span></header>
		<main>
			<h1>${title}</h1>
			${body}
		</main>
		<footer>This server runs on your own machine. Its accounts are made up, and there is no password.</footer>
		${script === undefined ? '' : html`<script nonce="${nonce}">${raw(script)}</script>`}
	</body>
</html>`;
}
