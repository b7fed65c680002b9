import { html } from 'hono/html';
import type { Page } from './answerPage';

const copyOnClick = `
const field = document.getElementById('code');
const button = document.getElementById('copy');
const said = document.getElementById('said');
field.addEventListener('focus', () => field.select());
button.hidden = false;
button.addEventListener('click', async () => {
	field.select();
	try {
		await navigator.clipboard.writeText(field.value);
		said.textContent = 'Copied';
	} catch {
		said.textContent = 'Press Ctrl+C or Cmd+C to copy';
	}
});`;

/** For an editor that the browser cannot reach: the person carries the code. */
export function pasteCodePage(code: string): Page {
	return {
		title: 'Copy this code',
		script: copyOnClick,
		body: html`
			<p>Paste it into Creditbar in your editor. It works once, within ten minutes.</p>
			<label for="code">Code</label>
			<input class="long" id="code" value="${code}" readonly>
			<button class="primary" id="copy" type="button" hidden>Copy</button>
			<p role="status" id="said"></p>`,
	};
}
