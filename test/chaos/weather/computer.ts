/** What happens to the computer and the editor on it: time, focus, windows, storage, settings. */
import type { ChaosParts } from '../chaosParts';
import { origin } from '../machine';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

export async function pass({ machine, story, history }: ChaosParts, byMs: number): Promise<void> {
	story.tell(`${Math.round(byMs / 100) / 10} seconds pass`);
	await machine.pass(byMs);
	history.note();
}

export function setClock({ machine, dice, story, network }: ChaosParts): void {
	const byMs = dice.pick([-1, 1]) * dice.pick([7_000, 4 * minuteMs, 50 * minuteMs, 5 * hourMs, 30 * hourMs]);
	network.disturb();
	machine.setClock(byMs);
	story.tell(`the clock is set by ${byMs / minuteMs} minutes`);
}

export function sleep({ machine, dice, story, history, network, excuses }: ChaosParts): void {
	const forMs = dice.pick([2 * minuteMs, 40 * minuteMs, 9 * hourMs, 60 * hourMs]);
	network.disturb();
	machine.sleep(forMs);
	history.note();
	if (machine.trueAgeMs > 25 * 24 * hourMs) excuses.mayBeSignedOut = true;
	story.tell(`the computer sleeps for ${forMs / minuteMs} minutes`);
}

export function changeFocus({ windows, dice, story, machine }: ChaosParts): void {
	const window = dice.pickAny(windows.list);
	if (!window) return;
	const isFocused = window.focus.isFocused();
	if (isFocused) window.focus.blur();
	else window.focus.focus();
	window.lookedAtSince = machine.elapsedMs;
	story.tell(`${window.name} ${isFocused ? 'loses' : 'gets'} the focus`);
}

export function openWindow({ windows, story }: ChaosParts): void {
	if (windows.list.length >= 4) return;
	story.tell(`${windows.open().name} opens`);
}

export function closeWindow(parts: ChaosParts, how: 'close' | 'crash'): void {
	const { windows, dice, story, network } = parts;
	const window = dice.pickAny(windows.list);
	if (!window) return;
	network.disturb();
	windows.end(window, how);
	story.tell(`${window.name} ${how === 'crash' ? 'crashes' : 'is closed'}`);
	if (windows.list.length === 0) openWindow(parts);
}

export function breakStorage({ machine, dice, story, excuses }: ChaosParts): void {
	const { secrets, memory, locks } = machine;
	const part = dice.pick(['the keyring', 'the memory', 'the lock'] as const);
	if (part === 'the keyring') {
		const way = dice.pick(['failWrites', 'failReads', 'dropWrites'] as const);
		secrets[way] = true;
		excuses.mayBeSignedOut = true;
	}
	if (part === 'the memory') {
		memory.failWrites = true;
		excuses.mayForget = true;
	}
	if (part === 'the lock') locks.isAlwaysBusy = true;
	story.tell(`${part} does not work`);
}

export function mendStorage({ machine: { secrets, memory, locks }, story }: ChaosParts): void {
	secrets.failWrites = secrets.failReads = secrets.dropWrites = false;
	memory.failWrites = false;
	locks.isAlwaysBusy = false;
	story.tell('storage works');
}

export function loseEvents({ machine, dice, story }: ChaosParts): void {
	machine.secrets.events = dice.pick(['delivered', 'held', 'lost']);
	story.tell(`events about secrets are ${machine.secrets.events}`);
}

export function changeAddress({ machine, dice, story, keys }: ChaosParts): void {
	const backendUrl = dice.pick([origin, '', 'https://elsewhere.example', 'http://meter.example']);
	keys.forget();
	machine.settings.change({ backendUrl });
	story.tell(`the address is set to "${backendUrl}"`);
}

/** Anybody can make a link that leads into the editor. */
export function followStrayLink({ windows, dice, story, person }: ChaosParts): void {
	const link = dice.pickAny([
		...person.links,
		'vscode://creditbar.creditbar/auth/callback?code=stolen&state=guessed',
		'vscode://creditbar.creditbar/auth/callback?error=access_denied&state=guessed',
		'vscode://creditbar.creditbar/other?code=1',
	]);
	if (link === undefined) return;
	dice.pickAny(windows.list)?.callbacks.receiveLink(link);
	story.tell('somebody follows an old or made-up link into the editor');
}
