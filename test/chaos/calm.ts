/**
 * The storm is over. Without anybody's doing every window comes to show what the ledger says; nothing is still under
 * way; and whatever a user may want to do works again.
 */

import { buttonsIn } from './buttonsIn';
import type { ChaosParts } from './chaosParts';
import { Finding } from './finding';
import { afterEachStep } from './invariants/afterEachStep';
import { isShownAs } from './ledgerHistory';
import { origin } from './machine';
import { mendStorage, pass } from './weather/computer';
import { endFaults, toggleNetwork } from './weather/faults';
import type { ChaosWindow } from './window/chaosWindow';

const minuteMs = 60_000;
/** Longer than any pause a service was made to ask for here. */
const recoveryMs = 40 * minuteMs;

export async function calm(parts: ChaosParts): Promise<void> {
	const { windows, story, history } = parts;
	story.tell('the storm is over');
	endTrouble(parts);
	for (let leftMs = recoveryMs; leftMs > 0; leftMs -= minuteMs) {
		await pass(parts, minuteMs);
		for (const { prompts } of windows.list) prompts.dismissAll();
	}
	afterEachStep(parts);
	// An ordinary question may just be under way.
	for (let looks = 0; looks < 6 && windows.list.some(isBusy); looks++) await pass(parts, 5_000);
	for (const window of windows.list) hasRecovered(window);
	agreeWhoIsSignedIn(windows.list);
	await signInAgain(parts);
	for (const window of windows.list) await doesWhatIsAsked(parts, window);
	history.note();
	for (const window of windows.list) showsTheLedger(parts, window);
	afterEachStep(parts);
	startTrouble(parts);
}

/** Most people are signed in most of the time. */
export async function beginSignedIn(parts: ChaosParts): Promise<void> {
	endTrouble(parts);
	await pass(parts, minuteMs);
	await signInAgain(parts);
	startTrouble(parts);
}

function endTrouble(parts: ChaosParts): void {
	const { windows, network, machine, person } = parts;
	endFaults(parts);
	mendStorage(parts);
	if (network.isOffline) toggleNetwork(parts);
	network.slownessMs = 200;
	machine.server.control.setRateLimits({
		read: { quota: 600, windowS: 60 },
		write: { quota: 120, windowS: 60 },
	});
	machine.secrets.releaseEvents();
	machine.settings.change({
		backendUrl: origin,
		isPrivate: false,
		statusBarStyle: 'credits',
		statusBarFigure: 'remaining',
	});
	person.isDiligent = true;
	for (const window of windows.list) {
		window.prompts.isQuiet = true;
		window.prompts.dismissAll();
		window.browser.isReliable = true;
		window.focus.focus();
		window.lookedAtSince = machine.elapsedMs;
	}
}

function startTrouble({ windows, person, network, excuses, story }: ChaosParts): void {
	story.tell('a storm begins');
	person.isDiligent = false;
	network.isRefreshDisturbed = false;
	excuses.mayBeSignedOut = false;
	excuses.mayForget = false;
	for (const { prompts, browser } of windows.list) {
		prompts.isQuiet = false;
		browser.isReliable = false;
	}
}

function isBusy({ app }: ChaosWindow): boolean {
	return buttonsIn(app.view.panel).some(({ state }) => state === 'busy');
}

function hasRecovered(window: ChaosWindow): void {
	const { view } = window.app;
	const { panel } = view;
	const [stuck] = window.pending;
	if (stuck) throw new Finding(`${window.name} never came to an end with ${JSON.stringify(stuck)}`);
	const busy = buttonsIn(panel).find(({ state }) => state === 'busy');
	if (busy) throw new Finding(`in ${window.name} "${busy.label}" is busy for ever`);
	if (window.files.drafts > 0) throw new Finding(`${window.name} left a file half written`);
	if (panel.kind !== 'open' && panel.kind !== 'signedOut')
		throw new Finding(`${window.name} stays ${panel.kind}: ${JSON.stringify(panel).slice(0, 300)}`);
	if (panel.kind !== 'open') return;
	if (panel.notice) throw new Finding(`${window.name} still says "${panel.notice.message}"`);
	if (panel.freshness.isStale) throw new Finding(`${window.name} does not refresh any more`);
	if (panel.freshness.isRefreshing) throw new Finding(`${window.name} refreshes for ever`);
}

function agreeWhoIsSignedIn(windows: readonly ChaosWindow[]): void {
	const whom = new Set(
		windows.map(({ app: { view } }) =>
			view.panel.kind === 'open' ? view.panel.header.email : view.panel.kind,
		),
	);
	if (whom.size > 1) throw new Finding(`the windows differ about who is signed in: ${[...whom].join(', ')}`);
}

async function signInAgain(parts: ChaosParts): Promise<void> {
	const { windows, story } = parts;
	const [first] = windows.list;
	if (first?.app.view.panel.kind !== 'signedOut') return;
	story.tell('somebody signs in again');
	await first.ask({ kind: 'signIn' });
	await pass(parts, 2 * minuteMs);
	for (const { app, name } of windows.list)
		if (app.view.panel.kind !== 'open')
			throw new Finding(`${name} is ${app.view.panel.kind} after a sign-in`);
}

/** A storm leaves nothing behind that would be in the way of the next wish. */
async function doesWhatIsAsked(parts: ChaosParts, window: ChaosWindow): Promise<void> {
	const { machine } = parts;
	const account = () => {
		const { panel } = window.app.view;
		const email = panel.kind === 'open' ? panel.header.email : '';
		return machine.server.control.state().accounts.find(found => isShownAs(found.email, email));
	};
	for (const tab of ['usage', 'billing'] as const) {
		await window.ask({ kind: 'showTab', tab });
		await pass(parts, 10_000);
	}
	await window.ask({ kind: 'refresh' });
	await pass(parts, 30_000);
	const before = account();
	if (before?.dailyBonus.claimable) {
		await window.ask({ kind: 'claimDailyBonus' });
		await pass(parts, 30_000);
		if (account()?.claims !== before.claims + 1)
			throw new Finding(`${window.name}: the bonus was not claimed: ${window.prompts.said.at(-1)}`);
	}
	await window.ask({ kind: 'refresh' });
	await pass(parts, 30_000);
	for (const { prompts } of parts.windows.list) prompts.dismissAll();
	const [stuck] = window.pending;
	if (stuck) throw new Finding(`${window.name} never came to an end with ${JSON.stringify(stuck)}`);
}

function showsTheLedger({ history }: ChaosParts, window: ChaosWindow): void {
	const { panel } = window.app.view;
	if (panel.kind !== 'open') throw new Finding(`${window.name} is ${panel.kind} in the end`);
	const shown =
		panel.credits.status === 'ready' ? panel.credits.content.headline.value : panel.credits.status;
	const wanted = history.now(panel.header.email);
	if (shown !== wanted) throw new Finding(`${window.name} shows ${shown}, the ledger says ${wanted}`);
	const loading = JSON.stringify(panel).includes('"status":"loading"');
	if (loading) throw new Finding(`a section of ${window.name} loads for ever`);
}
