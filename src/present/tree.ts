import { t } from '@vscode/l10n';
import type { Fact, HeaderView, OpenPanel, PanelState, Section } from '../protocol/panelState';
import type { TreeDescription, TreeRow } from './descriptions';

const nothing: TreeDescription = { rows: [], badge: null, description: '' };

/** The side bar's tree, from the same descriptions as the panel, so that the two cannot say different figures. */
export function describeTree(panel: PanelState): TreeDescription {
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
			return describeOpenTree(panel);
	}
}

function describeOpenTree(panel: OpenPanel): TreeDescription {
	const bonus = panel.dailyBonus.status === 'ready' ? panel.dailyBonus.content : null;
	return {
		rows: [
			accountRow(panel.header),
			...(panel.notice
				? [row('trouble', panel.notice.message, { icon: 'warning', tone: 'warning', kind: 'failedSection' })]
				: []),
			...section('credits', panel.credits, creditsRow),
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
	if (view.status === 'absent') return [];
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

function creditsRow(
	title: string,
	view: Extract<OpenPanel['credits'], { status: 'ready' }>['content'],
): TreeRow {
	const facts = [...view.cards, ...(view.other ? [view.other] : [])];
	return row('credits', view.headline.value, {
		description: [view.state?.label, view.bar?.valueText].filter(part => part !== undefined).join(', '),
		tooltip: [title, view.headline.exact ?? view.headline.value, ...view.sentences].join('\n'),
		icon: 'credit-card',
		tone: view.state?.tone ?? 'neutral',
		isExpanded: true,
		children: [
			...facts.map((fact, index) => factRow(`credits.${index}`, fact)),
			...view.sentences.map((sentence, index) =>
				row(`credits.sentence.${index}`, sentence, { icon: 'info' }),
			),
		],
	});
}

function bucketsRow(
	title: string,
	view: Extract<OpenPanel['buckets'], { status: 'ready' }>['content'],
): TreeRow {
	return row('buckets', title, {
		description: view.summary,
		icon: 'layers',
		isExpanded: true,
		children: view.rows.map(bucket =>
			row(`bucket.${bucket.id}`, bucket.name, {
				description: [
					t('{0} of {1}', bucket.left.value, bucket.amount.value),
					`${bucket.expires.label}: ${bucket.expires.value}`,
					bucket.mark,
				]
					.filter(part => part !== null)
					.join(' · '),
				tooltip: [
					bucket.name,
					t('{0} of {1}', bucket.left.exact ?? bucket.left.value, bucket.amount.exact ?? bucket.amount.value),
					`${bucket.expires.label}: ${bucket.expires.exact ?? bucket.expires.value}`,
				].join('\n'),
				icon: bucket.mark === null ? 'circle-outline' : 'circle-filled',
			}),
		),
	});
}

function bonusRow(
	title: string,
	view: Extract<OpenPanel['dailyBonus'], { status: 'ready' }>['content'],
): TreeRow {
	const isClaiming = view.claim?.state === 'busy';
	return row('dailyBonus', title, {
		description: view.claim ? view.worth : [view.note, view.next?.relative].filter(Boolean).join(', '),
		icon: isClaiming ? 'loading~spin' : 'gift',
		tone: view.claim ? 'good' : 'neutral',
		kind: view.claim?.state === 'ready' ? 'claimableBonus' : 'plain',
		isExpanded: true,
		children: [
			row('dailyBonus.streak', t('Streak'), {
				description: view.streak.label,
				tooltip: view.streak.hint,
				icon: 'flame',
			}),
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

function trialRow(title: string, view: Extract<OpenPanel['trial'], { status: 'ready' }>['content']): TreeRow {
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

function planRow(title: string, view: Extract<OpenPanel['plan'], { status: 'ready' }>['content']): TreeRow {
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

function referralRow(
	title: string,
	view: Extract<OpenPanel['referral'], { status: 'ready' }>['content'],
): TreeRow {
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

function factRow(id: string, fact: Fact): TreeRow {
	return row(id, fact.label, { description: fact.value, tooltip: fact.exact ?? fact.value, icon: 'dash' });
}

function row(
	id: string,
	label: string,
	more: Partial<Omit<TreeRow, 'id' | 'label' | 'spokenLabel'>>,
): TreeRow {
	const description = more.description ?? '';
	return {
		id,
		label,
		description,
		tooltip: more.tooltip ?? [label, description].filter(part => part !== '').join(': '),
		spokenLabel: [label, description].filter(part => part !== '').join(', '),
		icon: more.icon ?? 'dash',
		tone: more.tone ?? 'neutral',
		kind: more.kind ?? 'plain',
		command: more.command ?? null,
		isExpanded: more.isExpanded ?? false,
		children: more.children ?? [],
	};
}
