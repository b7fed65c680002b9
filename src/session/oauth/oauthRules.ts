/** What this extension is to every backend that keeps the contract. */
export const oauthClientId = 'creditbar-vscode';

/** All that the extension does, asked for once. */
export const oauthScope =
	'account:read usage:read credits:read billing:write bonus:write feedback:write models:use';

/** The page of the backend that shows the code, for a person who carries it to the editor by hand. */
export function pasteRedirectUri(origin: string): string {
	return `${origin}/oauth/paste`;
}
