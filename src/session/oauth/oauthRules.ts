/** What this extension is to every backend that keeps the contract. */
export const oauthClientId = 'creditbar-vscode';

/** All that the extension does, asked for once. */
export const oauthScope =
	'account:read usage:read credits:read billing:write bonus:write feedback:write models:use';
