import { t } from '@vscode/l10n';
import type { Balance } from '../../contract/balance';
import type { Action, Notice } from '../../protocol/panelState';
import { claimAction } from './dailyBonus';
import type { SectionInput } from './sectionInput';

/** F15. At zero: what has stopped, what goes on, and every way out that this plan has. Null while there are credits. */
export function noCreditsLeft(balance: Balance, input: SectionInput): Notice | null {
	if (balance.unlimited || (balance.status !== 'exhausted' && balance.spendableMicro > 0)) return null;
	const { waits, actions } = waysToMoreCredits(balance, input);
	return {
		tone: 'bad',
		message: [
			t('No credits left. AI actions pause until there are more; editing goes on as usual.'),
			...waits,
		].join(' '),
		actions,
	};
}

/** F15. For how long waiting is a way out, in sentences, and what there is to press instead. */
export function waysToMoreCredits(
	balance: Balance,
	input: SectionInput,
): { readonly waits: readonly string[]; readonly actions: readonly Action[] } {
	const { overview, meta } = input.snapshot;
	const { subscription } = overview.sections;
	const actions: Action[] = [];
	const claim = claimAction(input);
	if (claim) actions.push(claim);
	if (subscription.status === 'ok') {
		const emphasis = claim ? 'secondary' : 'primary';
		const mayBuy = subscription.data.canPurchaseCredits && meta.features.purchases;
		actions.push(mayBuy ? buyCredits(emphasis) : seePlans(emphasis));
	}
	return { waits: waits(balance, input), actions };
}

function buyCredits(emphasis: Action['emphasis']): Action {
	return {
		label: t('Buy credits'),
		intent: { kind: 'showPlace', place: { tab: 'billing', focus: 'buyCredits' } },
		emphasis,
		state: 'ready',
		icon: 'add',
	};
}

function seePlans(emphasis: Action['emphasis']): Action {
	return {
		label: t('See plans'),
		intent: { kind: 'showPlace', place: { tab: 'billing' } },
		emphasis,
		state: 'ready',
		icon: 'arrow-up',
	};
}

/** For how long waiting is a way out, soonest first. */
function waits({ nextResetAt }: Balance, { formats, snapshot, serverNow }: SectionInput): string[] {
	const bonus = snapshot.overview.sections.dailyBonus;
	const nextBonusAt =
		bonus.status === 'ok' && bonus.data.eligible && snapshot.meta.features.dailyBonus
			? bonus.data.nextAvailableAt
			: null;
	return [
		{ at: nextBonusAt, sentence: (day: string) => t('The next daily bonus is ready on {0}.', day) },
		{ at: nextResetAt, sentence: (day: string) => t('New credits arrive on {0}.', day) },
	].flatMap(({ at, sentence }) =>
		at !== null && Date.parse(at) > serverNow ? [sentence(formats.dates.exact(at))] : [],
	);
}
