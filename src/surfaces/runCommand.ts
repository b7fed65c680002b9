import * as vscode from 'vscode';
import type { App } from '../app/app';
import type { Intent } from '../app/intent';
import type { CommandId } from '../present/commandId';

/** What each command asks for. A command without an entry, or an entry without a command, does not compile. */
const intents: Readonly<Record<Exclude<CommandId, 'creditbar.openPanel' | 'creditbar.copyValue'>, Intent>> = {
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
	'creditbar.showUsage': { kind: 'showPlace', place: { tab: 'usage' } },
	'creditbar.showBilling': { kind: 'showPlace', place: { tab: 'billing' } },
	'creditbar.showReferral': { kind: 'showPlace', place: { tab: 'referral' } },
	'creditbar.buyCredits': { kind: 'showPlace', place: { tab: 'billing', focus: 'buyCredits' } },
	'creditbar.cancelSubscription': { kind: 'cancelSubscription' },
	'creditbar.resumeSubscription': { kind: 'resumeSubscription' },
	'creditbar.explain': { kind: 'runAction', action: 'explain' },
	'creditbar.debug': { kind: 'runAction', action: 'debug' },
	'creditbar.optimize': { kind: 'runAction', action: 'optimize' },
	'creditbar.generate': { kind: 'runAction', action: 'generate' },
	'creditbar.translate': { kind: 'runAction', action: 'translate' },
	'creditbar.document': { kind: 'runAction', action: 'document' },
	'creditbar.chooseModel': { kind: 'chooseModel' },
	'creditbar.acceptChange': { kind: 'acceptChange' },
	'creditbar.discardChange': { kind: 'discardChange' },
	'creditbar.copyReferralLink': { kind: 'copyReferralLink' },
	'creditbar.reportBug': { kind: 'showPlace', place: { tab: 'feedback', focus: 'reportBug' } },
	'creditbar.copyDiagnostics': { kind: 'copyDiagnostics' },
	'creditbar.exportUsage': { kind: 'exportUsage' },
	'creditbar.chooseStatusBarStyle': { kind: 'chooseStatusBarStyle' },
	'creditbar.togglePrivacyMode': { kind: 'togglePrivacyMode' },
	'creditbar.turnOnPrivacyMode': { kind: 'turnOnPrivacyMode' },
	'creditbar.turnOffPrivacyMode': { kind: 'turnOffPrivacyMode' },
	'creditbar.requestFeature': { kind: 'showPlace', place: { tab: 'feedback', focus: 'requestFeature' } },
};

/**
 * Arguments are ignored on purpose: any extension may call these, and none of them may steer what they do. The one
 * exception is the tree row whose value is copied, which comes from the editor and changes nothing but the clipboard.
 */
export async function runCommand(
	command: string,
	argument: unknown,
	app: App,
	panel: { show(): void },
): Promise<void> {
	if (command === 'creditbar.openPanel') return panel.show();
	if (command === 'creditbar.copyValue') return copyValue(argument);
	if (isIntended(command)) await app.dispatch(intents[command]);
}

function isIntended(command: string): command is keyof typeof intents {
	return Object.hasOwn(intents, command);
}

async function copyValue(row: unknown): Promise<void> {
	if (typeof row !== 'object' || row === null || !('description' in row)) return;
	if (typeof row.description === 'string') await vscode.env.clipboard.writeText(row.description);
}
