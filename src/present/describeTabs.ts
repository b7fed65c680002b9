import { t } from '@vscode/l10n';
import type { ServiceMeta } from '../contract/meta';
import type { PanelTabView } from '../protocol/panelState';
import { type PanelTab, panelTabs } from '../protocol/panelTab';
import type { AccountView } from './describeAccount';

/** The tabs by name, with a word beside the one in which something is waiting. What the service lacks has no tab. */
export function describeTabs(account: AccountView, { features }: ServiceMeta): readonly PanelTabView[] {
	const isOffered = (id: PanelTab) =>
		(id !== 'referral' || account.referral.status !== 'absent') && (id !== 'feedback' || features.feedback);
	return panelTabs.filter(isOffered).map(id => ({ id, label: tabLabel(id), mark: tabMark(id, account) }));
}

function tabLabel(tab: PanelTab): string {
	switch (tab) {
		case 'credits':
			return t('Credits');
		case 'usage':
			return t('Usage');
		case 'billing':
			return t('Billing');
		case 'referral':
			return t('Referral');
		case 'feedback':
			return t('Feedback');
	}
}

function tabMark(tab: PanelTab, { dailyBonus }: AccountView): string | null {
	const isBonusReady = dailyBonus.status === 'ready' && dailyBonus.content.claim !== null;
	return tab === 'credits' && isBonusReady ? t('Bonus ready') : null;
}
