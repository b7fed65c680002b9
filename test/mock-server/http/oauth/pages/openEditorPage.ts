import { html } from 'hono/html';
import type { Page } from './answerPage';

/** Hands over to the editor program, and leaves something sensible in the browser. */
export function openEditorPage(address: string, editorName: string, isSignedIn: boolean): Page {
	return {
		title: isSignedIn ? 'Almost there' : 'You are not signed in',
		goesTo: address,
		body: html`
			<p>${editorName} is opening. You can close this page.</p>
			<a class="button" id="open-editor" href="${address}">Open ${editorName}</a>`,
	};
}
