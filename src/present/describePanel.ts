import { t } from '@vscode/l10n';
import type { AccountState, OpenAccount } from '../account/accountState';
import type { OpenPanel, PanelState } from '../protocol/panelState';
import { accountMark } from './accountMark';
import { describeBilling } from './billing/describeBilling';
import { describeAccount } from './describeAccount';
import { describeTabs } from './describeTabs';
import { describeFeedback } from './feedback/describeFeedback';
import { plainText } from './format/plainText';
import { connectOffer, signedOutOffer, signingInOffer } from './offers';
import type { PresentContext } from './presentContext';
import { privacyNotice } from './privacy/privacyNotice';
import { problemActions } from './problemActions';
import { describeProblem } from './problemText';
import { describeHeader } from './sections/header';
import { describeTips } from './tips';
import { describeUsage } from './usage/describeUsage';

/** What the panel depends on besides the account: this window. */
export interface PanelWindow {
	/** Where a command or a tree row asked to go, until something else is asked for. */
	readonly place: NonNullable<OpenPanel['place']> | null;
	readonly sessionId: () => string;
	readonly diagnostics: Parameters<typeof describeFeedback>[2];
}

export function describePanel(state: AccountState, context: PresentContext, window: PanelWindow): PanelState {
	switch (state.kind) {
		case 'disconnected':
			return { kind: 'disconnected', offer: connectOffer(state.addressProblem) };
		case 'signedOut':
			return { kind: 'signedOut', offer: signedOutOffer(state.reason) };
		case 'signingIn':
			return {
				kind: 'signingIn',
				offer: signingInOffer(state.deviceCode !== null),
				deviceCode: state.deviceCode && {
					code: plainText(state.deviceCode.userCode, 20),
					codeLabel: t('Code'),
					address: plainText(state.deviceCode.verificationUri),
				},
			};
		case 'restoring':
			return { kind: 'opening', label: t('Loading your account'), header: null };
		case 'opening':
			return {
				kind: 'opening',
				label: t('Loading your account'),
				header:
					state.identity && describeHeader(state.identity, { avatar: null, plan: null, isRefreshing: true }),
			};
		case 'closed':
			return {
				kind: 'closed',
				header: describeHeader(state.identity, { avatar: null, plan: null, isRefreshing: false }),
				notice: {
					tone: 'bad',
					message: describeProblem(state.problem, context).message,
					actions: problemActions(state.problem, context),
				},
			};
		case 'open':
			return describeOpenPanel(state, context, window);
	}
}

function describeOpenPanel(state: OpenAccount, context: PresentContext, window: PanelWindow): OpenPanel {
	const account = describeAccount(state, context);
	return {
		kind: 'open',
		accountMark: accountMark(state.snapshot),
		...account,
		tabs: describeTabs(account, state.snapshot.meta),
		privacy: privacyNotice(context),
		place: window.place,
		tips: { status: 'ready', title: t('Tips'), content: { tips: describeTips(state, context) } },
		usage: describeUsage(state, context, window.sessionId()),
		billing: describeBilling(state, context),
		feedback: describeFeedback(state, context, window.diagnostics),
	};
}
