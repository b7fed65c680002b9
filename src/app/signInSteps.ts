import type { AccountReader } from '../account/accountStore';
import type { World } from '../platform/world';
import { connectionSettings } from '../present/connectionSettings';
import { describeProblem } from '../present/problemText';
import { promptTexts } from '../present/promptTexts';
import type { DeviceCode, SignInOutcome, SignInWay } from '../session/session';
import type { Connection } from './connection';
import { opens } from './opens';
import { presentContextOf } from './presentContextOf';
import { sessionProblemAsMeterProblem } from './sessionTokens';

export interface SignInSteps {
	signIn(way: SignInWay): Promise<void>;
	enterCode(): Promise<void>;
	copyLink(): Promise<void>;
	copyDeviceCode(): Promise<void>;
}

/** Signing in as the user lives through it: progress that can be canceled, ways out when the browser fails, an end. */
export function createSignInSteps(
	world: World,
	store: AccountReader,
	connection: () => Connection | null,
): SignInSteps {
	const { prompts, clipboard, browser } = world;
	const texts = promptTexts();
	/** While a sign-in is being followed, its own end is what gets told, not that of the code that completed it. */
	let followed = 0;

	async function signIn(way: SignInWay): Promise<void> {
		const active = connection();
		if (!active) return;
		const { session } = active;
		const title = way === 'browser' ? texts.signingIn : texts.signingInWithCode;
		const watching = session.onDidChange(state => {
			if (state.kind === 'signingIn' && state.deviceCode) {
				watching.dispose();
				void offerDeviceCode(active, state.deviceCode);
			}
		});
		const outcome = await prompts.showProgress(title, async signal => {
			signal.addEventListener('abort', () => session.cancelSignIn(), { once: true });
			followed++;
			return session.signIn(way).finally(() => followed--);
		});
		watching.dispose();
		await tell(active, outcome);
	}

	async function offerDeviceCode(
		active: Connection,
		{ userCode, verificationUri }: DeviceCode,
	): Promise<void> {
		const page = pageOfBackend(verificationUri, active.origin);
		if (page === null) return;
		const choice = await prompts.inform(texts.enterDeviceCode(userCode, page.host), texts.copyCodeAndOpen);
		if (choice !== texts.copyCodeAndOpen) return;
		// The code is on screen, so it can also be typed.
		await clipboard.write(userCode).catch(() => {});
		await opens(browser, page.href);
	}

	async function tell(active: Connection, outcome: SignInOutcome): Promise<void> {
		switch (outcome.kind) {
			case 'signedIn':
				return greet(active);
			case 'canceled':
			case 'superseded':
				return;
			case 'denied':
				void prompts.inform(texts.denied);
				return;
			case 'timedOut':
				return offerAgain(texts.signInTimedOut);
			case 'badCode':
				return active.session.state.kind === 'signingIn' ? offerOtherCode() : offerAgain(texts.badCode);
			case 'browserNotOpened':
				return offerWaysRound();
			case 'failed': {
				const problem = sessionProblemAsMeterProblem(outcome.problem, world.clock);
				const { message } = describeProblem(problem, presentContextOf(world));
				// Nobody was there at this address, or somebody else was.
				const isAddressInDoubt = problem.kind === 'offline' || problem.kind === 'proxyOrTls';
				return offerAgain(texts.signInFailed(message), isAddressInDoubt ? connectionSettings(problem) : []);
			}
		}
	}

	/**
	 * Says as whom, so that signing in as the wrong person does not go unnoticed. Signing in is over with that: the
	 * message may stay for hours, and an extension that asked for the sign-in waits for its session.
	 */
	async function greet(active: Connection): Promise<void> {
		await active.sync.refresh();
		const { state } = store;
		const isShown = state.kind === 'open' && !world.settings.read().isPrivate;
		const email = isShown ? state.snapshot.overview.identity.email : null;
		const message = email === null ? texts.signedIn : texts.signedInAs(email);
		void followUp(active, prompts.inform(message, texts.openAccount, texts.notYou));
	}

	async function followUp({ session }: Connection, answer: Promise<string | undefined>): Promise<void> {
		const { sessionId } = session;
		try {
			const choice = await answer;
			if (choice === texts.openAccount) await world.editor.showAccountPanel();
			// Whoever has signed in since was greeted by a message of their own.
			if (choice === texts.notYou && session.sessionId === sessionId) await session.signOut();
		} catch (error) {
			world.log.error(`the greeting failed: ${error instanceof Error ? error.message : 'unknown'}`);
		}
	}

	/** `toCheck`: settings that may be the reason. */
	async function offerAgain(message: string, toCheck: readonly string[] = []): Promise<void> {
		const ways = toCheck.length === 0 ? [texts.retry] : [texts.retry, texts.openSettings];
		const choice = await prompts.warn(message, ...ways);
		if (choice === texts.retry) await signIn('browser');
		if (choice === texts.openSettings) await world.settings.open(toCheck);
	}

	/** A slip while typing does not end the sign-in, so it is not begun anew either. */
	async function offerOtherCode(): Promise<void> {
		if ((await prompts.warn(texts.badCodeRunning, texts.enterCode)) === texts.enterCode) await enterCode();
	}

	async function offerWaysRound(): Promise<void> {
		const choice = await prompts.warn(texts.browserNotOpened, texts.copyLink, texts.enterCode);
		if (choice === texts.copyLink) await copyLink();
		if (choice !== undefined) await enterCode();
	}

	async function enterCode(): Promise<void> {
		const active = connection();
		if (active?.session.state.kind !== 'signingIn') {
			void prompts.inform(texts.noSignInRunning);
			return;
		}
		const text = await prompts.ask(texts.codeQuestion);
		if (!text) return;
		const isFollowed = followed > 0;
		const outcome = await active.session.enterCode(text);
		if (outcome.kind !== 'signedIn' || !isFollowed) await tell(active, outcome);
	}

	async function copyLink(): Promise<void> {
		const link = connection()?.session.signInLink;
		if (link === undefined) return;
		await clipboard.write(link);
		prompts.flash(texts.linkCopied);
	}

	async function copyDeviceCode(): Promise<void> {
		const state = connection()?.session.state;
		if (state?.kind !== 'signingIn' || !state.deviceCode) return;
		await clipboard.write(state.deviceCode.userCode);
		prompts.flash(texts.deviceCodeCopied);
	}

	return { signIn, enterCode, copyLink, copyDeviceCode };
}

/** The page for the code is one of the backend's own, or it is not opened. */
function pageOfBackend(address: string, origin: string): URL | null {
	const page = URL.canParse(address) ? new URL(address) : null;
	return page?.origin === origin ? page : null;
}
