/**
 * All surfaces of a window say the same, and what they say was true at the time of which they claim to be. Figures that
 * are old are said to be.
 */
import type { AppView } from '../../../src/app/appView';
import type { SettingValues } from '../../../src/platform/settings';
import { Finding } from '../finding';
import type { LedgerHistory } from '../ledgerHistory';

export interface LookedAt {
	readonly name: string;
	readonly view: AppView;
	readonly history: LedgerHistory;
	readonly now: number;
	readonly settings: SettingValues;
	/** Of everybody who could be signed in. */
	readonly identities: readonly string[];
	/** Somebody looks at the window, and has for long enough for its ages to be told anew. */
	readonly isWatched: boolean;
}

const staleAfterMs = 10 * 60_000;
const hiddenAfterMs = 24 * 60 * 60_000;
/** Two ages that are told in whole minutes, anew every ten seconds. */
const slackMs = 2 * 60_000 + 15_000;

export function surfacesAgree({ name, view, history, now, settings, identities, isWatched }: LookedAt): void {
	const { panel, tree, statusBar, contextKeys } = view;
	const expect = (holds: boolean, sentence: string) => {
		if (!holds) throw new Finding(`${name}: ${sentence}`);
	};
	expect(
		contextKeys['creditbar.state'] === panel.kind ||
			(panel.kind === 'opening' && contextKeys['creditbar.state'] === 'restoring'),
		`the panel is ${panel.kind} and the context keys say ${contextKeys['creditbar.state']}`,
	);
	if (panel.kind !== 'open') {
		const text = JSON.stringify([statusBar, tree]);
		expect(!/\d credits?\b/.test(text), 'a figure is shown although the account is not open');
		return;
	}
	if (settings.isPrivate) {
		const text = JSON.stringify(view);
		const seen = identities.find(identity => text.includes(identity));
		expect(seen === undefined, `${seen} is on screen although names are to be hidden`);
		return;
	}
	const balanceRow = tree.rows.find(row => row.id === 'balance');
	const claim = panel.dailyBonus.status === 'ready' ? panel.dailyBonus.content.claim : null;
	expect((claim !== null) === (tree.badge !== null), 'the panel and the tree differ about the daily bonus');
	const isStaleSaid = panel.freshness.isStale || panel.notice !== null;
	expect((tree.description !== '') === isStaleSaid, 'the panel and the tree differ about the age');
	if (panel.credits.status !== 'ready') {
		expect(statusBar.text.endsWith('– credits'), 'the status bar has a figure that the panel has not');
		expect(balanceRow?.kind === 'failedSection', 'the tree has a figure that the panel has not');
		return;
	}
	const figure = panel.credits.content.headline.value;
	const isPlain = settings.statusBarStyle === 'credits' && settings.statusBarFigure === 'remaining';
	expect(
		!isPlain || statusBar.text.endsWith(` ${figure}`),
		`the panel says ${figure}, the status bar ${statusBar.text}`,
	);
	expect(balanceRow?.label === figure, `the panel says ${figure}, the tree ${balanceRow?.label}`);
	const { exact } = panel.freshness;
	const claimedAt = Date.parse(exact.replace(/^Updated /, '').replaceAll('\u202f', ' '));
	expect(!Number.isNaN(claimedAt), `"${exact}" is no time`);
	expect(
		history.hasShown(panel.header.email, figure, claimedAt),
		`${figure} of ${panel.header.email} was never true as late as it claims: ${exact}; ${history.lately(panel.header.email)}`,
	);
	if (!isWatched) return;
	const ageMs = Math.abs(now - claimedAt);
	expect(ageMs < hiddenAfterMs + slackMs, 'figures of another day are still shown');
	const { updated } = panel.freshness;
	expect(updated !== 'Updated just now' || ageMs < slackMs, `figures of ${exact} are said to be new`);
	if (ageMs < staleAfterMs + slackMs) return;
	expect(panel.freshness.isStale, 'old figures are not said to be old in the panel');
	expect(tree.description.includes(updated), 'old figures are not said to be old in the tree');
	expect(statusBar.spokenLabel.includes(updated), 'old figures are not said to be old in the status bar');
}
