import { createSession } from '../../src/session/createSession';
import type { Session, SessionState } from '../../src/session/session';
import { anotherWindow } from './anotherWindow';
import { eventually } from './eventually';
import { FakeSignInServer } from './fakeSignInServer';
import { type FakeWorld, fakeWorld } from './fakeWorld';

/** A fake window with a session in it, and what a user of the session got to see. */
export interface SessionWindow {
	readonly world: FakeWorld;
	readonly server: FakeSignInServer;
	readonly session: Session;
	readonly states: SessionState[];
	/** How often the user would have been told that the sign-in may not be kept. */
	readonly storageTroubles: () => number;
}

interface WindowOptions {
	readonly world?: FakeWorld;
	readonly server?: FakeSignInServer;
	readonly origin?: string;
}

export async function openSessionWindow(options: WindowOptions = {}): Promise<SessionWindow> {
	const world = options.world ?? fakeWorld();
	const server = options.server ?? new FakeSignInServer(world.clock);
	let troubles = 0;
	const onStorageTrouble = () => {
		troubles++;
	};
	const origin = options.origin ?? 'https://meter.example';
	const session = createSession({ world, oauth: server, origin, onStorageTrouble });
	const states: SessionState[] = [];
	session.onDidChange(state => states.push(state));
	await session.start();
	return { world, server, session, states, storageTroubles: () => troubles };
}

/** Another window of the same editor, asking the same server. */
export async function openSecondWindow(
	first: SessionWindow,
	overrides: Partial<FakeWorld> = {},
): Promise<SessionWindow> {
	return openSessionWindow({ world: anotherWindow(first.world, overrides), server: first.server });
}

/** Presses "Sign in" and waits until the page is open; nobody does anything there yet. */
export async function pressSignIn({ world, session }: SessionWindow) {
	const before = world.browser.opened.length;
	const outcome = session.signIn('browser');
	await eventually('the page opens', () => world.browser.opened.length > before);
	return { outcome, page: world.browser.opened.at(-1) ?? '' };
}

/** The person signs in on the page and follows the link back to this window. */
export async function signInByBrowser({ world, server, session }: SessionWindow): Promise<void> {
	world.browser.onOpen = page => world.callbacks.receiveLink(server.approve(page));
	const outcome = await session.signIn('browser');
	if (outcome.kind !== 'signedIn') throw new Error(`Signing in ended as ${outcome.kind}.`);
}

export async function openSignedInWindow(options: WindowOptions = {}): Promise<SessionWindow> {
	const window = await openSessionWindow(options);
	await signInByBrowser(window);
	return window;
}
