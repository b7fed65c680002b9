/** What a token may be used for. The extension asks for all of them; a route names the one it needs. */
export const scopes = [
	'account:read',
	'usage:read',
	'credits:read',
	'billing:write',
	'bonus:write',
	'feedback:write',
	'models:use',
] as const;

export type Scope = (typeof scopes)[number];
