import type { AccountReader } from '../../account/accountStore';
import type { World } from '../../platform/world';
import type { CostWords } from '../../present/actions/describeCost';
import { waysToMoreCredits } from '../../present/sections/noCreditsLeft';
import { sectionInput } from '../../present/sections/sectionInput';
import type { Connection } from '../connection';
import type { Intent } from '../intent';
import { presentContextOf } from '../presentContextOf';

export interface OfferParts {
	readonly world: World;
	readonly store: AccountReader;
	readonly active: Connection;
	readonly words: () => CostWords;
	readonly dispatch: (intent: Intent) => Promise<void>;
}

/**
 * F15. An action that cannot be paid: how much is missing, how long waiting takes, and what can be done at once. True
 * when one of those has brought enough, and the action can go on.
 */
export async function offerMoreCredits(
	{ world, store, active, words, dispatch }: OfferParts,
	{
		requiredMicro,
		spendableMicro,
	}: { readonly requiredMicro: number | null; readonly spendableMicro: number | null },
): Promise<boolean> {
	await active.sync.readAnew();
	const balanceNow = () => {
		const section = store.state.kind === 'open' ? store.state.snapshot.overview.sections.balance : null;
		return section?.status === 'ok' ? section.data : null;
	};
	const balance = balanceNow();
	const missing = words().shortfall(requiredMicro ?? 0, balance?.spendableMicro ?? spendableMicro ?? 0);
	if (store.state.kind !== 'open' || !balance) {
		void world.prompts.warn(missing);
		return false;
	}
	const activity = { isRefreshing: false, isClaiming: false, isHidden: false };
	const input = sectionInput(store.state.snapshot, presentContextOf(world), activity);
	const { waits, actions } = waysToMoreCredits(balance, input);
	const labels = actions.map(({ label }) => label);
	const choice = await world.prompts.warn([missing, ...waits].join(' '), ...labels);
	const chosen = actions.find(({ label }) => label === choice);
	if (!chosen) return false;
	await dispatch(chosen.intent);
	const after = balanceNow();
	return after !== null && after.spendableMicro >= Math.max(1, requiredMicro ?? 1);
}
