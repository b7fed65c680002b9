import { t } from '@vscode/l10n';
import type { AccountState, OpenAccount } from '../../account/accountState';
import type { Section } from '../../protocol/panelState';
import { describeAccount, openSectionInput } from '../describeAccount';
import type { TreeDescription, TreeRow } from '../descriptions';
import type { PresentContext } from '../presentContext';
import { privacyWord } from '../privacy/privacyNotice';
import { describeProblem } from '../problemText';
import { outlook } from '../sections/credits';
import { describeHeader } from '../sections/header';
import { accountRow } from './accountRow';
import { balanceRow } from './balanceRow';
import { bonusRow } from './bonusRow';
import { bucketsRow } from './bucketsRow';
import { planRow } from './planRow';
import { referralRow } from './referralRow';
import { signOutRow } from './signOutRow';
import { row } from './treeRow';
import { trialRow } from './trialRow';
import { usageRow } from './usageRow';

const nothing: TreeDescription = { rows: [], badge: null, description: '' };
const bareHeader = { avatar: null, plan: null, isRefreshing: false };

/** The side bar's tree, from the same descriptions as the panel, so that the two cannot say different figures. */
export function describeTree(state: AccountState, context: PresentContext): TreeDescription {
	switch (state.kind) {
		case 'disconnected':
		case 'signedOut':
		case 'signingIn':
			// The editor shows the welcome text of the manifest for an empty tree.
			return nothing;
		case 'restoring':
			return { ...nothing, rows: [loadingRow()] };
		case 'opening': {
			const rows = state.identity ? [accountRow(describeHeader(state.identity, bareHeader))] : [];
			return { ...nothing, rows: [...rows, loadingRow()] };
		}
		case 'closed': {
			const header = describeHeader(state.identity, bareHeader);
			const { message } = describeProblem(state.problem, context);
			return { ...nothing, rows: [accountRow(header), troubleRow(message), signOutRow(header)] };
		}
		case 'open':
			return describeOpenTree(state, context);
	}
}

function describeOpenTree(state: OpenAccount, context: PresentContext): TreeDescription {
	const account = describeAccount(state, context);
	const input = openSectionInput(state, context);
	const { usage } = state.snapshot.overview.sections;
	const bonus = account.dailyBonus.status === 'ready' ? account.dailyBonus.content : null;
	return {
		rows: [
			accountRow(account.header),
			...(account.notice ? [troubleRow(account.notice.message, account.freshness.tried)] : []),
			...section('balance', account.credits, (title, view) => balanceRow(title, view, outlook(input))),
			...section('buckets', account.buckets, bucketsRow),
			...section('dailyBonus', account.dailyBonus, bonusRow),
			...section('trial', account.trial, trialRow),
			...(usage.status === 'ok' && !input.isHidden ? [usageRow(usage.data, input.formats)] : []),
			...section('plan', account.plan, planRow),
			...section('referral', account.referral, referralRow),
			signOutRow(account.header),
		],
		badge: bonus?.claim ? { value: 1, tooltip: t('Daily bonus ready: {0}', bonus.worth) } : null,
		description: [
			...(context.isPrivate ? [privacyWord()] : []),
			...(account.freshness.isStale || account.notice ? [account.freshness.updated] : []),
		].join(' · '),
	};
}

function section<T>(
	id: string,
	view: Section<T>,
	describe: (title: string, content: T) => TreeRow,
): TreeRow[] {
	if (view.status === 'absent' || view.status === 'loading') return [];
	if (view.status === 'ready') return [describe(view.title, view.content)];
	return [
		row(id, view.title, {
			description: view.message,
			icon: 'warning',
			tone: 'warning',
			kind: 'failedSection',
		}),
	];
}

function troubleRow(message: string, tried: string | null = null): TreeRow {
	const description = tried === null ? {} : { description: tried };
	return row('trouble', message, { ...description, icon: 'warning', tone: 'warning', kind: 'failedSection' });
}

function loadingRow(): TreeRow {
	return row('opening', t('Loading your account'), { icon: 'loading~spin' });
}
