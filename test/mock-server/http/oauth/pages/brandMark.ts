import { html } from 'hono/html';
import type { PageText } from './answerPage';

/** The extension's own picture, as in `media/icon.svg`, in flat colours. */
export function brandMark(): PageText {
	return html`<svg class="mark" viewBox="0 0 128 128" fill="none" aria-hidden="true">
		<rect width="128" height="128" rx="28" fill="#1a2240" />
		<circle cx="64" cy="64" r="40" stroke="#fff" stroke-opacity=".13" stroke-width="10" />
		<path d="M92.28 35.72a40 40 0 1 0 0 56.56" stroke="#42d2d3" stroke-width="10" stroke-linecap="round" />
		<path
			d="M65 38c2.6 16.4 9.2 23 25.6 26C74.2 67 67.6 73.6 65 90c-2.6-16.4-9.2-23-25.6-26C55.8 61 62.4 54.4 65 38Z"
			fill="#fff"
		/>
	</svg>`;
}
