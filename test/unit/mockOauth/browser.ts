/** Just enough of a browser: keeps cookies, follows redirects within one site, sends the form that a page sends itself. */
import type { BrowserEnd } from './issuerUnderTest';

export interface TinyBrowser {
	/** Comes to rest on a page, or where a redirect leaves the site. */
	visit(address: string): Promise<BrowserEnd & { readonly html?: string }>;
	submit(address: string, form: URLSearchParams): Promise<BrowserEnd & { readonly html?: string }>;
}

export function createTinyBrowser(): TinyBrowser {
	const cookies = new Map<string, string>();

	async function go(address: string, form?: URLSearchParams): Promise<BrowserEnd & { html?: string }> {
		const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		const method = form ? { method: 'POST', body: form } : {};
		const answer = await fetch(address, { redirect: 'manual', headers: { cookie }, ...method });
		keep(answer);
		const location = answer.headers.get('location');
		if (location === null) return { kind: 'page', status: answer.status, html: await answer.text() };
		await answer.body?.cancel();
		const next = new URL(location, address);
		const isSameSite = next.origin === new URL(address).origin;
		return isSameSite ? go(next.href) : { kind: 'sentTo', address: location };
	}

	function keep(answer: Response): void {
		for (const header of answer.headers.getSetCookie()) {
			const [name = '', ...value] = (header.split(';')[0] ?? '').split('=');
			if (/expires=Thu, 01 Jan 1970/i.test(header)) cookies.delete(name);
			else cookies.set(name, value.join('='));
		}
	}

	return { visit: address => go(address), submit: go };
}
