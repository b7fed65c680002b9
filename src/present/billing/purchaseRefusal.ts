import { t } from '@vscode/l10n';
import type { CreditPack } from '../../contract/creditPack';
import type { Action, Notice } from '../../protocol/panelState';
import type { BillingInput } from './billingInput';

/** Why this account cannot buy credits, and what to do about it; null when it can. */
export function purchaseRefusal(pack: CreditPack, input: BillingInput): Notice | null {
	if (pack.eligible) return null;
	switch (pack.ineligibleReason) {
		case 'planRequired':
			return planRequired(input);
		case 'pastDue':
			return {
				tone: 'warning',
				message: t('The last payment for your plan did not go through. Settle it, then you can buy credits.'),
				actions: link('dashboard', t('Open billing page'), input),
			};
		case 'disabled':
			return notice(t('Credits are not for sale at the moment.'));
		case 'unknown':
		case null:
			return notice(t('This account cannot buy credits at the moment.'));
	}
}

export function planRequired(input: BillingInput): Notice {
	return {
		tone: 'neutral',
		message: t('Your plan does not include buying credits. Larger plans do.'),
		actions: link('pricing', t('See plans'), input),
	};
}

function notice(message: string): Notice {
	return { tone: 'neutral', message, actions: [] };
}

function link(name: 'pricing' | 'dashboard', label: string, { snapshot }: BillingInput): readonly Action[] {
	if (snapshot.meta.links[name] === null) return [];
	return [
		{
			label,
			intent: { kind: 'openLink', link: name },
			emphasis: 'secondary',
			state: 'ready',
			icon: 'link-external',
		},
	];
}
