/** What holds at every moment, whatever the weather. */
import { signedOutOffer } from '../../../src/present/offers';
import { leftText, withUnit } from '../../app/ledgerText';
import type { ChaosParts } from '../chaosParts';
import { Finding } from '../finding';
import type { ChaosWindow } from '../window/chaosWindow';
import { surfacesAgree } from './surfacesAgree';

/** A clock that jumped is noticed, and every age told anew, within ten seconds. */
const retellingMs = 11_000;

export function afterEachStep(parts: ChaosParts): void {
	const { windows, machine, leaks, keys } = parts;
	const { accounts } = machine.server.control.world;
	const identities = accounts.flatMap(({ email, profile }) => [
		email,
		profile(machine.trueNow).name ?? email,
	]);
	for (const window of windows.list) {
		surfacesAgree({
			name: window.name,
			view: window.app.view,
			history: parts.history,
			now: machine.clock.now(),
			settings: machine.settings.read(),
			identities,
			isWatched: isWatched(parts, window),
		});
		const errors = window.log.lines.filter(line => line.level === 'error');
		if (errors[0]) throw new Finding(`${window.name} broke: ${errors[0].message}`);
		for (const [place, text] of window.traces()) leaks.search(place, text);
		leaks.searchAddress('the clipboard', window.clipboard.written.join('\n'));
		leaks.searchAddress('an opened address', window.browser.opened.join('\n'));
		sharesWhatItShows(parts, window);
		staysSignedIn(parts, window);
		// Whoever signs out gives up what was under way.
		if (window.app.view.panel.kind !== 'open') keys.forget();
	}
	leaks.search('the memory', machine.memory.text);
	const { claims, feedback } = machine.server.control.state().accounts[0] ?? { claims: 0, feedback: [] };
	if (claims < 0 || keys.count('/v1/feedback') < feedback.length)
		throw new Finding('There is more feedback than was ever sent');
	const [breach] = machine.server.control.state().breaches;
	if (breach) throw new Finding(`The mock broke its contract: ${breach}`);
}

function isWatched({ machine }: ChaosParts, { focus, lookedAtSince }: ChaosWindow): boolean {
	const since = Math.max(lookedAtSince, machine.jumpedAtMs);
	return focus.isFocused() && machine.elapsedMs - since > retellingMs;
}

/** Other extensions get the figure that is on screen, or none. */
function sharesWhatItShows({ machine }: ChaosParts, { app, name }: ChaosWindow): void {
	const { panel } = app.view;
	const { balance } = app.sharing;
	if (balance === undefined) return;
	if (panel.kind !== 'open') throw new Finding(`${name} shares a balance and is ${panel.kind}`);
	if (machine.settings.read().isPrivate) {
		if (balance.spendable !== undefined) throw new Finding(`${name} shares figures that are to be hidden`);
		return;
	}
	const figure = withUnit(leftText(Math.round((balance.spendable ?? 0) * 1_000_000)));
	const shared = balance.unlimited ? 'Unlimited' : figure;
	const shown = panel.credits.status === 'ready' ? panel.credits.content.headline.value : shared;
	if (shared !== shown) throw new Finding(`${name} shares ${shared} and shows ${shown}`);
}

/** Nobody is signed out by a network, a clock or another window. */
function staysSignedIn({ excuses, network }: ChaosParts, window: ChaosWindow): void {
	const { panel } = window.app.view;
	if (panel.kind !== 'signedOut' || excuses.mayBeSignedOut || network.isRefreshDisturbed) return;
	if (panel.offer.body === signedOutOffer('expired').body)
		throw new Finding(`${window.name} is signed out although nobody ended the session`);
}
