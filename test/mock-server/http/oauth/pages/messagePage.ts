import { html } from 'hono/html';
import type { Page } from './answerPage';

export function messagePage(title: string, message: string): Page {
	return { title, body: html`<p>${message}</p>` };
}
