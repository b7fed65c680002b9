/** The page in the browser: who wants what, as whom to go on, and the way back to the editor. */
import { type Context, Hono } from 'hono';
import { mergeQuery } from './mergeQuery';
import type { OAuthParts } from './oauthParts';
import { oauthRules } from './oauthRules';
import { answerPage } from './pages/answerPage';
import { chooseAccountPage } from './pages/chooseAccountPage';
import { messagePage } from './pages/messagePage';
import { openEditorPage } from './pages/openEditorPage';
import { pasteCodePage } from './pages/pasteCodePage';
import { type ReturnAddress, readAuthorizationRequest } from './readAuthorizationRequest';
import { readForm } from './readForm';

export const pastePath = '/oauth/paste';

type Answer = { readonly code: string } | { readonly error: string };

export function createAuthorizeRoutes(parts: OAuthParts): Hono {
	const routes = new Hono();

	const sendBack = async (c: Context, to: ReturnAddress, answer: Answer): Promise<Response> => {
		const address = mergeQuery(to.redirectUri, { ...answer, state: to.state, iss: parts.issuerOf(c) });
		if (to.target.kind !== 'editorUri') return c.redirect(address, 303);
		// A browser that is redirected to another program stays on the page it shows; this one says what happens.
		return answerPage(c, openEditorPage(address, to.target.editorName, 'code' in answer));
	};

	routes.get('/oauth/authorize', c => {
		const query = new URL(c.req.url).searchParams;
		const decision = readAuthorizationRequest(query, `${parts.issuerOf(c)}${pastePath}`);
		if (decision.kind === 'tell')
			return answerPage(c, messagePage('This link does not work', decision.message), 400);
		if (decision.kind === 'sendBack') return sendBack(c, decision.to, { error: decision.error });
		const { target, scopes } = decision.request;
		const fields = { page: parts.pages.open(decision.request) };
		const accounts = parts.accounts.listAccounts();
		return answerPage(
			c,
			chooseAccountPage({
				action: '/oauth/authorize',
				fields,
				accounts,
				scopes,
				editorName: target.editorName,
			}),
		);
	});

	routes.post('/oauth/authorize', async c => {
		const form = await readForm(c);
		const request = form.ok ? parts.pages.take(form.value.get('page') ?? '') : undefined;
		const stale = () =>
			answerPage(c, messagePage('This page is too old', 'Start the sign-in again in your editor.'), 400);
		if (!form.ok || !request) return stale();
		if (form.value.get('decision') === 'deny') return sendBack(c, request, { error: 'access_denied' });
		const account = parts.accounts.findAccount(form.value.get('account') ?? '');
		if (!account) return stale();
		const lifeMs = request.target.kind === 'paste' ? oauthRules.pastedCodeMs : oauthRules.codeMs;
		return sendBack(c, request, { code: parts.codes.issue(account.accountId, { ...request, lifeMs }) });
	});

	routes.get(pastePath, c => {
		const code = c.req.query('code');
		if (code === undefined)
			return answerPage(c, messagePage('You are not signed in', 'You can close this page.'));
		return answerPage(c, pasteCodePage(code));
	});

	return routes;
}
