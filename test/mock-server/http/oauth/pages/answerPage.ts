import type { Context } from 'hono';
import { layOutPage } from './layOutPage';

export interface Page {
	readonly title: string;
	readonly body: PageText;
	/** Runs on the page. Written here, never made of anything that was sent. */
	readonly script?: string;
	/** Where the browser goes by itself. */
	readonly goesTo?: string;
}

/** What the `html` tag yields: text in which everything that was put in is escaped. */
export type PageText = ReturnType<typeof import('hono/html').html>;

export async function answerPage(c: Context, page: Page, status: 200 | 400 = 200): Promise<Response> {
	const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
	// No `form-action`: Chromium applies it to the redirect that follows, and that one leads to an editor.
	c.header(
		'Content-Security-Policy',
		`default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; frame-ancestors 'none'`,
	);
	c.header('Cache-Control', 'no-store');
	c.header('Referrer-Policy', 'no-referrer');
	c.header('X-Content-Type-Options', 'nosniff');
	return c.html(layOutPage(page, nonce), status);
}
