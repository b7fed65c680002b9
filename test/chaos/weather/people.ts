/** What somebody does in a window. */

import { type Button, buttonsIn } from '../buttonsIn';
import type { ChaosParts } from '../chaosParts';
import { anyIntent } from '../everyIntent';
import type { ChaosWindow } from '../window/chaosWindow';

export async function pressButton(parts: ChaosParts): Promise<void> {
	const { windows, dice, story } = parts;
	const window = dice.pickAny(windows.list);
	const ready = buttonsIn(window?.app.view.panel).filter(button => button.state === 'ready' && button.intent);
	const button: Button | undefined = dice.pickAny(ready);
	if (!window || !button?.intent || (button.intent.kind === 'signOut' && dice.chance(85))) return;
	// Now and then somebody presses twice.
	for (let times = dice.chance(15) ? 2 : 1; times > 0; times--) {
		story.tell(`in ${window.name} somebody presses "${button.label}"`);
		await ask(parts, window, button.intent);
	}
}

export async function askAnything(parts: ChaosParts): Promise<void> {
	const { windows, dice, story } = parts;
	const window = dice.pickAny(windows.list);
	if (!window) return;
	const intent = anyIntent(dice);
	story.tell(`in ${window.name} somebody wants ${JSON.stringify(intent)}`);
	await ask(parts, window, intent);
}

/** The same thing in all windows at once. */
export async function askEverywhere(parts: ChaosParts): Promise<void> {
	const { windows, dice, story } = parts;
	const intent = dice.pick([
		{ kind: 'claimDailyBonus' },
		{ kind: 'refresh' },
		{ kind: 'buyCredits', quantity: 2 },
		{ kind: 'resumeSubscription' },
	] as const);
	story.tell(`in all windows somebody wants ${JSON.stringify(intent)}`);
	for (const window of windows.list) await ask(parts, window, intent);
}

async function ask({ keys }: ChaosParts, window: ChaosWindow, intent: Parameters<ChaosWindow['ask']>[0]) {
	if (intent.kind === 'signOut') keys.forget();
	await window.ask(intent);
}
