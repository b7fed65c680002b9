/** Reads a form body: the right type, not too long, no parameter twice, and from the one client there is. */
import type { Context } from 'hono';
import { fail, ok, type Result } from '../../../../src/util/result';
import type { OAuthProblem } from './oauthProblem';
import { oauthRules } from './oauthRules';
import { uniqueParameters } from './uniqueParameters';

export type Form = ReadonlyMap<string, string>;

export async function readForm(c: Context): Promise<Result<Form, OAuthProblem>> {
	const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
	if (type !== 'application/x-www-form-urlencoded') return refused('The body has to be a form.');
	const body = await c.req.text();
	if (Buffer.byteLength(body) > oauthRules.formBytes) return refused('The body is too long.');
	const form = uniqueParameters(new URLSearchParams(body));
	if (!form) return refused('A parameter was given twice.');
	return ok(form);
}

/** A form of the extension: a public client, known by its id and nothing else. */
export async function readClientForm(c: Context): Promise<Result<Form, OAuthProblem>> {
	const form = await readForm(c);
	if (!form.ok) return form;
	const isKnown = form.value.get('client_id') === oauthRules.clientId;
	if (isKnown && !c.req.header('authorization') && !form.value.has('client_secret')) return form;
	return fail({ error: 'invalid_client', description: 'The client is not known here.' });
}

function refused(description: string): { readonly ok: false; readonly problem: OAuthProblem } {
	return fail({ error: 'invalid_request', description });
}
