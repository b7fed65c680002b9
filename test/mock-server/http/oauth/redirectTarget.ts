/**
 * Where a code may be sent: the extension's own address in an editor on this machine, the callback page of an editor
 * in the browser (on this machine or on a known host), or the page of this server that shows the code for pasting.
 * An address that already carries a name of the answer is refused, so that there is never a second `code` or `state`.
 */
import { oauthRules } from './oauthRules';

export interface RedirectTarget {
	readonly kind: 'editorUri' | 'editorPage' | 'paste';
	/** As people call it. */
	readonly editorName: string;
}

const editorNames: ReadonlyMap<string, string> = new Map([
	['vscode', 'VS Code'],
	['vscode-insiders', 'VS Code Insiders'],
	['vscodium', 'VSCodium'],
	['vscodium-insiders', 'VSCodium Insiders'],
	['code-oss', 'Code - OSS'],
	['cursor', 'Cursor'],
	['windsurf', 'Windsurf'],
	['positron', 'Positron'],
	['trae', 'Trae'],
	['kiro', 'Kiro'],
]);
const loopbackHosts = new Set(['127.0.0.1', 'localhost', '[::1]']);
const editorHosts = new Set(['vscode.dev', 'insiders.vscode.dev']);
const answerNames = ['code', 'state', 'iss', 'error', 'error_description'];

export function readRedirectTarget(address: string, pasteAddress: string): RedirectTarget | undefined {
	if (address === pasteAddress) return { kind: 'paste', editorName: 'your editor' };
	// Printable ASCII without the characters that browsers repair or read as the start of a fragment.
	if (address.length > 2_048 || !/^[!-~]+$/.test(address) || /[#\\]/.test(address)) return undefined;
	const url = URL.parse(address);
	if (!url || url.username || url.password) return undefined;
	if (answerNames.some(name => url.searchParams.has(name))) return undefined;
	return readEditorUri(url) ?? readEditorPage(url);
}

function readEditorUri(url: URL): RedirectTarget | undefined {
	const editorName = editorNames.get(url.protocol.slice(0, -1));
	const isOurs = url.host === oauthRules.extensionId && url.pathname === oauthRules.callbackPath;
	return editorName !== undefined && isOurs ? { kind: 'editorUri', editorName } : undefined;
}

function readEditorPage(url: URL): RedirectTarget | undefined {
	const isLoopback = url.protocol === 'http:' && loopbackHosts.has(url.hostname);
	const isKnownHost = url.protocol === 'https:' && editorHosts.has(url.host);
	if (!(isLoopback || isKnownHost) || !url.pathname.endsWith('/callback')) return undefined;
	const scheme = url.searchParams.get('vscode-scheme') ?? '';
	const isOurs =
		url.searchParams.has('vscode-reqid') &&
		url.searchParams.get('vscode-authority') === oauthRules.extensionId &&
		url.searchParams.get('vscode-path') === oauthRules.callbackPath;
	return isOurs ? { kind: 'editorPage', editorName: editorNames.get(scheme) ?? 'your editor' } : undefined;
}
