/** What holds at every moment, whatever the weather. */
import { signedOutOffer } from '../../../src/present/offers';
import type { ChaosParts } from '../chaosParts';
import { Finding } from '../finding';
import type { ChaosWindow } from '../window/chaosWindow';
import { surfacesAgree } from './surfacesAgree';

const retellingMs = 31_000;

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

/** Nobody is signed out by a network, a clock or another window. */
function staysSignedIn({ excuses, network }: ChaosParts, window: ChaosWindow): void {
	const { panel } = window.app.view;
	if (panel.kind !== 'signedOut' || excuses.mayBeSignedOut || network.isRefreshDisturbed) return;
	if (panel.offer.body === signedOutOffer('expired').body)
		throw new Finding(`${window.name} is signed out although nobody ended the session`);
}
