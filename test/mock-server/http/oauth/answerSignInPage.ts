/**
 * What a person does on the sign-in page, for a test without a browser: opens the address, presses the button with that
 * label, and is sent on. Returns where to, or the page that was shown instead.
 */
export type Fetch = (request: Request) => Response | Promise<Response>;

export type SignInPageOutcome =
	| { readonly kind: 'sentTo'; readonly address: string }
	| { readonly kind: 'page'; readonly status: number; readonly html: string };

export async function answerSignInPage(
	fetch: Fetch,
	address: string,
	label: string,
): Promise<SignInPageOutcome> {
	const first = await readAnswer(await fetch(new Request(address, { redirect: 'manual' })));
	if (first.kind === 'sentTo' || first.status !== 200) return first;
	const form = new URLSearchParams();
	for (const [, name, value] of first.html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g))
		form.set(decodeText(name), decodeText(value));
	const buttons = [...first.html.matchAll(/<button[^>]*name="([^"]*)"\s+value="([^"]*)"[^>]*>([^<]*)</g)];
	const pressed = buttons.find(([, , , text]) => decodeText(text) === label);
	if (!pressed) throw new Error(`The sign-in page has no button "${label}".`);
	form.set(decodeText(pressed[1]), decodeText(pressed[2]));
	const target = new URL(/<form method="post" action="([^"]*)"/.exec(first.html)?.[1] ?? '', address);
	return readAnswer(await fetch(new Request(target, { method: 'POST', body: form, redirect: 'manual' })));
}

async function readAnswer(answer: Response): Promise<SignInPageOutcome> {
	const location = answer.headers.get('location');
	if (location !== null) return { kind: 'sentTo', address: location };
	const html = await answer.text();
	const editor = /id="open-editor" href="([^"]*)"/.exec(html)?.[1];
	if (editor !== undefined) return { kind: 'sentTo', address: decodeText(editor) };
	return { kind: 'page', status: answer.status, html };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function decodeText(text = ''): string {
	return text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => entities[name] ?? whole);
}
