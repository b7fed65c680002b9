/** The device flow: codes for the editor, and the page on which a person enters and answers one. */
import { type Context, Hono } from 'hono';
import type { OAuthParts } from './oauthParts';
import { answerOAuthProblem } from './oauthProblem';
import { oauthRules } from './oauthRules';
import { answerPage } from './pages/answerPage';
import { chooseAccountPage } from './pages/chooseAccountPage';
import { enterCodePage } from './pages/enterCodePage';
import { messagePage } from './pages/messagePage';
import { readClientForm, readForm } from './readForm';
import { readScope } from './readScope';

const devicePath = '/oauth/device';

export function createDeviceRoutes(parts: OAuthParts): Hono {
	const routes = new Hono();

	routes.post('/oauth/device_authorization', async c => {
		const form = await readClientForm(c);
		if (!form.ok) return answerOAuthProblem(c, form.problem);
		const scopes = readScope(form.value.get('scope'));
		if (!scopes)
			return answerOAuthProblem(c, { error: 'invalid_scope', description: 'A scope is not known here.' });
		const request = parts.devices.start(scopes);
		const page = `${parts.issuerOf(c)}${devicePath}`;
		c.header('Cache-Control', 'no-store');
		return c.json({
			device_code: request.deviceCode,
			user_code: request.userCode,
			verification_uri: page,
			verification_uri_complete: `${page}?user_code=${request.userCode}`,
			expires_in: oauthRules.deviceCodeMs / 1_000,
			interval: oauthRules.pollIntervalMs / 1_000,
		});
	});

	routes.get(devicePath, c => {
		const typedCode = c.req.query('user_code');
		if (!typedCode) return answerPage(c, enterCodePage(undefined));
		const request = parts.devices.findWaiting(typedCode);
		if (!request) return refuseCode(c, typedCode);
		return answerPage(
			c,
			chooseAccountPage({
				action: devicePath,
				fields: { user_code: request.userCode },
				accounts: parts.accounts.listAccounts(),
				scopes: request.scopes,
				editorName: 'your editor',
				compareCode: request.userCode,
			}),
		);
	});

	routes.post(devicePath, async c => {
		const form = await readForm(c);
		if (!form.ok) return refuseCode(c, '');
		const typedCode = form.value.get('user_code') ?? '';
		const isDenied = form.value.get('decision') === 'deny';
		const account = parts.accounts.findAccount(form.value.get('account') ?? '');
		if (!isDenied && !account) return refuseCode(c, typedCode);
		if (!parts.devices.answer(typedCode, account && !isDenied ? account : 'denied'))
			return refuseCode(c, typedCode);
		if (isDenied) return answerPage(c, messagePage('Sign-in denied', 'You can close this page.'));
		return answerPage(c, messagePage('You are signed in', 'Go back to your editor and close this page.'));
	});

	return routes;
}

function refuseCode(c: Context, typedCode: string): Promise<Response> {
	return answerPage(c, enterCodePage(typedCode), 400);
}
