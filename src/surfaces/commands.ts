import * as vscode from 'vscode';
import type { App } from '../app/app';
import type { Intent } from '../app/intent';
import type { CommandId } from '../present/commandId';
import { Disposables } from '../util/disposables';

/** What each command asks for. A command without an entry, or an entry without a command, does not compile. */
const intents: Record<Exclude<CommandId, 'creditbar.openPanel'>, Intent> = {
	'creditbar.signIn': { kind: 'signIn' },
	'creditbar.signInWithDeviceCode': { kind: 'signInWithDeviceCode' },
	'creditbar.enterSignInCode': { kind: 'enterSignInCode' },
	'creditbar.copySignInLink': { kind: 'copySignInLink' },
	'creditbar.cancelSignIn': { kind: 'cancelSignIn' },
	'creditbar.signOut': { kind: 'signOut' },
	'creditbar.connect': { kind: 'connect' },
	'creditbar.claimDailyBonus': { kind: 'claimDailyBonus' },
	'creditbar.refresh': { kind: 'refresh' },
	'creditbar.copyReferralCode': { kind: 'copyReferralCode' },
	'creditbar.showLog': { kind: 'showLog' },
};

/** Arguments are ignored on purpose: any extension may call these, and none of them may steer what they do. */
export function registerCommands(app: App, panel: { show(): void }): vscode.Disposable {
	const disposables = new Disposables();
	disposables.add(vscode.commands.registerCommand('creditbar.openPanel', () => panel.show()));
	for (const [id, intent] of Object.entries(intents))
		disposables.add(vscode.commands.registerCommand(id, () => app.dispatch(intent)));
	return disposables;
}
