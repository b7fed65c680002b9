import * as vscode from 'vscode';
import type { App } from '../app/app';
import { Disposables } from '../util/disposables';

const providerId = 'creditbar';

/**
 * Puts the account into the editor's own Accounts menu, and lets another extension ask for a session: the editor asks
 * the user first, and only then is a token handed over (VS Code authentication API).
 */
export function registerAuthentication(app: App): vscode.Disposable {
	const disposables = new Disposables();
	const changed = disposables.add(
		new vscode.EventEmitter<vscode.AuthenticationProviderAuthenticationSessionsChangeEvent>(),
	);
	let known: vscode.AuthenticationSession | null = null;

	async function currentSession(scopes: readonly string[]): Promise<vscode.AuthenticationSession | null> {
		const signedIn = await app.accounts.current();
		const accessToken = signedIn && (await app.accounts.accessToken());
		if (!signedIn || !accessToken) return null;
		return { id: signedIn.sessionId, account: signedIn.account, accessToken, scopes };
	}

	async function follow(): Promise<void> {
		const signedIn = await app.accounts.current();
		const before = known;
		known = signedIn && { id: signedIn.sessionId, account: signedIn.account, accessToken: '', scopes: [] };
		if (before?.id === known?.id && before?.account.label === known?.account.label) return;
		// A session whose account has another name now is taken out and put in again: the menu would show both names.
		changed.fire({ added: known ? [known] : [], removed: before ? [before] : [], changed: [] });
	}

	disposables.add(app.accounts.onDidChange(() => void follow()));
	disposables.add(
		vscode.authentication.registerAuthenticationProvider(
			providerId,
			'Creditbar',
			{
				onDidChangeSessions: changed.event,
				async getSessions(scopes) {
					const session = await currentSession(scopes ?? []);
					return session ? [session] : [];
				},
				async createSession(scopes) {
					await app.dispatch({ kind: 'signIn' });
					const session = await currentSession(scopes);
					if (!session) throw new Error(vscode.l10n.t('Signing in was not finished.'));
					return session;
				},
				removeSession: () => app.dispatch({ kind: 'signOut' }),
			},
			{ supportsMultipleAccounts: false },
		),
	);
	return disposables;
}
