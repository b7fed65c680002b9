import { t } from '@vscode/l10n';
import type { AccountState } from '../account/accountState';
import type {
	BucketsView,
	CreditsView,
	DailyBonusView,
	Fact,
	HeaderView,
	OpenPanel,
	PlanView,
	ReferralView,
	Section,
	TrialView,
} from '../protocol/panelState';
import type { TreeDescription, TreeRow } from './descriptions';
import { describePanel, openSectionInput } from './panel';
import type { PresentContext } from './presentContext';
import { nextMark } from './sections/buckets';
import { outlook as balanceOutlook } from './sections/credits';
import { factRow, row } from './treeRow';

const nothing: TreeDescription = { rows: [], badge: null, description: '' };

/** The side bar's tree, from the same descriptions as the panel, so that the two cannot say different figures. */
export function describeTree(state: AccountState, context: PresentContext): TreeDescription {
	const panel = describePanel(state, context);
	switch (panel.kind) {
		case 'disconnected':
		case 'signedOut':
		case 'signingIn':
			// The editor shows the welcome text of the manifest for an empty tree.
			return nothing;
		case 'opening':
			return {
				...nothing,
				rows: [
					...(panel.header ? [accountRow(panel.header)] : []),
					row('opening', panel.label, { icon: 'loading~spin' }),
				],
			};
		case 'closed':
			return {
				...nothing,
				rows: [
					accountRow(panel.header),
					row('trouble', panel.notice.message, { icon: 'warning', tone: 'warning', kind: 'failedSection' }),
					signOutRow(panel.header),
				],
			};
		case 'open':
			return state.kind === 'open'
				? describeOpenTree(panel, balanceOutlook(openSectionInput(state, context)))
				: nothing;
	}
}

function describeOpenTree(panel: OpenPanel, outlook: readonly Fact[]): TreeDescription {
	const bonus = panel.dailyBonus.status === 'ready' ? panel.dailyBonus.content : null;
	return {
		rows: [
			accountRow(panel.header),
			...(panel.notice
				? [row('trouble', panel.notice.message, { icon: 'warning', tone: 'warning', kind: 'failedSection' })]
				: []),
			...section('balance', panel.credits, (title, view) => balanceRow(title, view, outlook)),
			...section('buckets', panel.buckets, bucketsRow),
			...section('dailyBonus', panel.dailyBonus, bonusRow),
			...section('trial', panel.trial, trialRow),
			...section('plan', panel.plan, planRow),
			...section('referral', panel.referral, referralRow),
			signOutRow(panel.header),
		],
		badge: bonus?.claim ? { value: 1, tooltip: t('Daily bonus ready: {0}', bonus.worth) } : null,
		description: panel.freshness.isStale || panel.notice ? panel.freshness.updated : '',
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

function accountRow(header: HeaderView): TreeRow {
	const plan = header.plan ? `${header.plan.label}, ${header.plan.status}` : '';
	return row('account', header.name, {
		description: header.email === header.name ? plan : header.email,
		tooltip: [header.name, header.email, plan]
			.filter((part, index, all) => part && all.indexOf(part) === index)
			.join('\n'),
		icon: 'account',
		kind: 'signedInAccount',
		command: 'creditbar.openPanel',
	});
}

function balanceRow(title: string, view: CreditsView, outlook: readonly Fact[]): TreeRow {
	const facts = [...view.cards, ...(view.other ? [view.other] : []), ...outlook];
	return row('balance', view.headline.value, {
		description: [view.state?.label, view.bar?.valueText].filter(part => part !== undefined).join(', '),
		tooltip: [title, view.headline.exact ?? view.headline.value, ...view.sentences].join('\n'),
		icon: 'credit-card',
		tone: view.state?.tone ?? 'neutral',
		isExpanded: true,
		children: facts.map((fact, index) => factRow(`balance.${index}`, fact)),
	});
}

function bucketsRow(title: string, view: BucketsView): TreeRow {
	return row('buckets', title, {
		description: view.summary,
		icon: 'layers',
		isExpanded: true,
		children: view.rows.map((bucket, index) =>
			row(bucketRowId(view.rows, index), bucket.name, {
				description: `${t('{0} of {1}', bucket.left.value, bucket.amount.value)} · ${bucket.expires.value}`,
				spokenLabel: [
					bucket.name,
					bucket.mark,
					t('{0} of {1} left', bucket.left.value, bucket.amount.value),
					`${bucket.expires.label}: ${bucket.expires.value}`,
				]
					.filter(part => part !== null)
					.join(', '),
				tooltip: [
					bucket.mark === null ? bucket.name : `${bucket.name} (${bucket.mark})`,
					t('{0} of {1}', bucket.left.exact ?? bucket.left.value, bucket.amount.exact ?? bucket.amount.value),
					`${bucket.expires.label}: ${bucket.expires.exact ?? bucket.expires.value}`,
				].join('\n'),
				icon: bucketIcon(bucket.mark),
			}),
		),
	});
}

function bucketIcon(mark: string | null): string {
	if (mark === null) return 'circle-outline';
	return mark === nextMark() ? 'circle-filled' : 'watch';
}

/** The editor shows nothing at all when two rows have one id, so a backend that repeats itself gets a number. */
function bucketRowId(rows: readonly { readonly id: string }[], index: number): string {
	const isRepeated = rows.slice(0, index).some(earlier => earlier.id === rows[index]?.id);
	return isRepeated ? `repeatedBucket.${index}` : `bucket.${rows[index]?.id}`;
}

function bonusRow(title: string, view: DailyBonusView): TreeRow {
	const isClaiming = view.claim?.state === 'busy';
	// Without one of them this account has no bonus, and the reason is all there is to say.
	const hasBonus = view.claim !== null || view.next !== null || view.note !== null;
	return row('dailyBonus', title, {
		description: view.claim
			? view.worth
			: [view.note, view.next?.relative].filter(Boolean).join('. ') || view.worth,
		icon: isClaiming ? 'loading~spin' : 'gift',
		tone: view.claim ? 'good' : 'neutral',
		kind: view.claim?.state === 'ready' ? 'claimableBonus' : 'plain',
		isExpanded: true,
		children: [
			...(hasBonus
				? [
						row('dailyBonus.streak', t('Streak'), {
							description: view.streak.label,
							tooltip: view.streak.hint,
							icon: 'flame',
						}),
					]
				: []),
			...(view.next
				? [
						row('dailyBonus.next', t('Next bonus'), {
							description: view.next.absolute,
							tooltip: view.next.relative,
							icon: 'calendar',
						}),
					]
				: []),
		],
	});
}

function trialRow(title: string, view: TrialView): TreeRow {
	return row('trial', title, {
		description: view.status.label,
		tooltip: view.sentence,
		icon: 'clock',
		tone: view.status.tone === 'good' ? 'neutral' : view.status.tone,
		children: [
			row('trial.sentence', view.sentence, { icon: 'info' }),
			...view.facts.map((fact, index) => factRow(`trial.${index}`, fact)),
		],
	});
}

function planRow(title: string, view: PlanView): TreeRow {
	return row('plan', title, {
		description: `${view.name}, ${view.status.label}`,
		tooltip: view.sentence ?? `${view.name}, ${view.status.label}`,
		icon: 'package',
		tone: view.status.tone === 'good' ? 'neutral' : view.status.tone,
		children: [
			...(view.sentence ? [row('plan.sentence', view.sentence, { icon: 'info' })] : []),
			...view.facts.map((fact, index) => factRow(`plan.${index}`, fact)),
		],
	});
}

function referralRow(title: string, view: ReferralView): TreeRow {
	return row('referral', title, {
		description: view.code,
		icon: 'person-add',
		children: [
			row('referral.code', view.codeLabel, {
				description: view.code,
				icon: 'copy',
				kind: 'referralCode',
			}),
			...view.facts.map((fact, index) => factRow(`referral.${index}`, fact)),
		],
	});
}

function signOutRow(header: HeaderView): TreeRow {
	return row('signOut', header.signOut.label, { icon: 'sign-out', command: 'creditbar.signOut' });
}
