import { t } from '@vscode/l10n';
import type { Settings } from '../platform/settings';
import type { SessionAccount } from '../session/session';
import { hashHex } from '../util/hashHex';

/**
 * The account as the editor's Accounts menu names it. F54: in private by a mark that says nothing and yet tells
 * accounts apart, because what the user allows an extension is remembered by this name.
 */
export async function shownAccount(
	{ settings }: { readonly settings: Pick<Settings, 'read'> },
	account: SessionAccount,
): Promise<SessionAccount> {
	if (!settings.read().isPrivate) return account;
	const mark = (await hashHex(account.id)).slice(0, 6);
	return { ...account, label: t('Hidden account {0}', mark) };
}
