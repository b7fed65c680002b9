import { html } from 'hono/html';
import type { Page } from './answerPage';

/** `refusedCode` is what the person typed before, when it was not a code that waits. */
export function enterCodePage(refusedCode: string | undefined): Page {
	const isRefused = refusedCode !== undefined;
	return {
		title: 'Enter the code',
		body: html`
			<form method="get" action="/oauth/device">
				${isRefused ? html`<p role="alert" id="refusal">That code is not valid. It may be too old.</p>` : ''}
				<label for="code">The code your editor shows</label>
				<input class="code" id="code" name="user_code" value="${refusedCode ?? ''}" autocomplete="off"
					autocapitalize="characters" spellcheck="false" placeholder="XXXX-XXXX" required autofocus
					${isRefused ? html`aria-invalid="true" aria-describedby="refusal"` : ''}>
				<button class="primary">Continue</button>
			</form>`,
	};
}
