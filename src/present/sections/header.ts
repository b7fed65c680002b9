import { t } from '@vscode/l10n';
import type { Identity } from '../../account/accountState';
import type { HeaderView } from '../../protocol/panelState';
import { initials } from '../format/initials';
import { plainText } from '../format/plainText';

/** F2, F3: who this is and the way out; there whatever else fails. */
export function describeHeader(
	identity: Identity | null,
	more: { avatar: string | null; plan: HeaderView['plan']; isRefreshing: boolean },
): HeaderView {
	const email = plainText(identity?.email ?? '');
	const name = plainText(identity?.name ?? '') || email || t('Signed in');
	return {
		title: t('Account'),
		name,
		email,
		initials: initials(name),
		avatar: more.avatar,
		plan: more.plan,
		refresh: {
			label: t('Refresh'),
			intent: { kind: 'refresh' },
			emphasis: 'secondary',
			state: more.isRefreshing ? 'busy' : 'ready',
			icon: 'refresh',
		},
		signOut: {
			label: t('Sign out'),
			intent: { kind: 'signOut' },
			emphasis: 'secondary',
			state: 'ready',
			icon: 'sign-out',
		},
	};
}
