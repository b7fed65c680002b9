import type { World } from '../platform/world';
import { Disposables } from '../util/disposables';
import type { Event } from '../util/emitter';
import { fail, type Result } from '../util/result';
import { BrowserSignIn } from './browserSignIn';
import { coalesce } from './coalesce';
import { deviceCodeSignIn } from './deviceCodeSignIn';
import { endSession } from './endSession';
import { establishSession } from './establishSession';
import type { OAuthClient } from './oauth/oauthClient';
import type { TokenGrant } from './oauth/tokenGrant';
import { PendingSignIns } from './pendingSignIns';
import { isSurelyInTime } from './refreshPolicy';
import { SecretLoss } from './secretLoss';
import type {
	Session,
	SessionAccount,
	SessionProblem,
	SessionState,
	SignInOutcome,
	SignInWay,
} from './session';
import { sessionLock } from './sessionLock';
import type { SessionRecord } from './sessionRecord';
import { type SessionEndReason, SessionStateCell } from './sessionStateCell';
import { SessionVault } from './sessionVault';
import { SignInAttempts } from './signInAttempts';
import { TokenRefresher } from './tokenRefresher';

/** The pieces of the outside world that a session needs. */
export type SessionWorld = Pick<
	World,
	| 'browser'
	| 'callbacks'
	| 'clock'
	| 'locks'
	| 'log'
	| 'memory'
	| 'random'
	| 'secrets'
	| 'timers'
	| 'windowFocus'
>;

export interface SessionDeps {
	readonly world: SessionWorld;
	readonly oauth: OAuthClient;
	/** Of the backend: `https://meter.example`. Another backend is another session. */
	readonly origin: string;
	/** This editor may not keep the user signed in over a restart. Called once at most. */
	onStorageTrouble(): void;
}

export function createSession(deps: SessionDeps): Session {
	return new KeptSession(deps);
}

class KeptSession implements Session {
	readonly onDidChange: Event<SessionState>;
	readonly #deps: SessionDeps;
	readonly #vault: SessionVault;
	readonly #loss: SecretLoss;
	readonly #pending: PendingSignIns;
	readonly #attempts: SignInAttempts;
	readonly #browserSignIn: BrowserSignIn;
	readonly #refresher: TokenRefresher;
	readonly #cell = new SessionStateCell();
	readonly #subscriptions = new Disposables();
	#endReason: SessionEndReason = 'none';
	#isRestoring = true;
	#starting: Promise<void> | undefined;
	/** The session there was when the sign-in under way began; any other one is its success. */
	#sessionIdBefore: string | undefined;
	#hasSaidTrouble = false;

	constructor(deps: SessionDeps) {
		const { world, oauth, origin } = deps;
		this.#deps = deps;
		this.onDidChange = this.#cell.changed.event;
		this.#vault = new SessionVault(world, origin, () => this.#sayTrouble());
		this.#loss = new SecretLoss(world, origin);
		this.#pending = new PendingSignIns(world, origin);
		this.#attempts = new SignInAttempts(world.timers, () => this.#show());
		this.#refresher = new TokenRefresher(world, this.#vault, oauth, basis => this.#expire(basis));
		const pieces = { world, oauth, pending: this.#pending, attempts: this.#attempts };
		this.#browserSignIn = new BrowserSignIn({ ...pieces, establish: this.#establish });
		this.#listen();
	}

	get state(): SessionState {
		return this.#cell.state;
	}

	get sessionId(): string | null {
		return this.#vault.current?.sessionId ?? null;
	}

	get signInLink(): string | undefined {
		return this.#attempts.current?.link;
	}

	start(): Promise<void> {
		this.#starting ??= this.#restore();
		return this.#starting;
	}

	signIn(way: SignInWay): Promise<SignInOutcome> {
		const { oauth, world } = this.#deps;
		const attempts = this.#attempts;
		this.#sessionIdBefore = this.#vault.current?.sessionId;
		const attempt = attempts.begin(way);
		const journey =
			way === 'browser'
				? this.#browserSignIn.begin(attempt, () => this.#vault.read())
				: deviceCodeSignIn({ timers: world.timers, oauth, attempts, establish: this.#establish }, attempt);
		journey.catch((error: unknown) => {
			world.log.error(`Sign-in broke off: ${error instanceof Error ? error.name : 'unknown error'}.`);
			attempts.end(attempt, { kind: 'failed', problem: { kind: 'unreachable', reason: 'badAnswer' } });
		});
		return attempt.answer;
	}

	cancelSignIn(): void {
		this.#attempts.end(this.#attempts.current, { kind: 'canceled' });
	}

	enterCode(text: string): Promise<SignInOutcome> {
		return this.#browserSignIn.enter(text);
	}

	async signOut(): Promise<void> {
		this.#attempts.abandon();
		this.#endReason = 'userAsked';
		await endSession({ ...this.#deps, vault: this.#vault });
		this.#show();
	}

	async accessToken(): Promise<Result<string, SessionProblem>> {
		await this.start();
		return this.#named(await this.#refresher.accessToken());
	}

	async replaceToken(rejected: string): Promise<Result<string, SessionProblem>> {
		await this.start();
		return this.#named(await this.#refresher.replaceToken(rejected));
	}

	async endAsExpired(rejected: string): Promise<boolean> {
		const record = this.#vault.current;
		if (record?.accessToken !== rejected) return record === undefined;
		if (!isSurelyInTime(record, this.#deps.world.clock.now())) return false;
		await this.#expire(record);
		return this.#vault.current === undefined;
	}

	async setAccount(account: SessionAccount): Promise<void> {
		const sessionId = this.#vault.current?.sessionId;
		const { id, label } = account;
		if (isSameAccount(this.#vault.current?.account, account)) return;
		await this.#deps.world.locks.withLock(sessionLock.name, sessionLock, async () => {
			const basis = await this.#vault.read();
			if (!basis || basis.sessionId !== sessionId || isSameAccount(basis.account, account)) return;
			const generation = basis.generation + 1;
			await this.#vault.replace(basis, { ...basis, generation, account: { id, label } });
		});
	}

	dispose(): void {
		const attempt = this.#attempts.current;
		attempt?.tellCaller({ kind: 'canceled' });
		// Another window, or this one after a reload, may still finish it.
		this.#attempts.end(attempt, { kind: 'timedOut' });
		this.#subscriptions.dispose();
		this.#refresher.dispose();
		this.#vault.dispose();
		this.#cell.changed.dispose();
	}

	#listen(): void {
		const { callbacks, secrets, windowFocus } = this.#deps.world;
		const look = coalesce(() => this.#vault.read());
		this.#subscriptions.add(this.#vault.onDidChange(record => this.#adopt(record)));
		this.#subscriptions.add(callbacks.onDidReceive(link => void this.#browserSignIn.receive(link)));
		this.#subscriptions.add(
			secrets.onDidChange(key => {
				if (this.#vault.isAbout(key)) look();
			}),
		);
		// Events about secrets get lost; a person who turns to this window sees the truth.
		this.#subscriptions.add(
			windowFocus.onDidChange(isFocused => {
				if (!isFocused) return;
				look();
				this.#refresher.hurry();
			}),
		);
	}

	async #restore(): Promise<void> {
		await this.#vault.read();
		this.#isRestoring = false;
		this.#show();
		if (await this.#loss.isNews()) this.#sayTrouble();
		if (!this.#vault.current) await this.#loss.note(undefined);
		await this.#pending.dropLate();
	}

	#adopt(record: SessionRecord | undefined): void {
		if (record) this.#endReason = 'none';
		void this.#loss.note(record?.sessionId);
		if (record && record.sessionId !== this.#sessionIdBefore)
			this.#attempts.end(this.#attempts.current, { kind: 'signedIn' });
		this.#show();
	}

	async #expire(record: SessionRecord): Promise<void> {
		this.#endReason = 'expired';
		await this.#vault.erase(record.sessionId, record.generation);
		if (this.#vault.current) this.#endReason = 'none';
	}

	readonly #establish = (grant: TokenGrant, isWanted: () => boolean): Promise<boolean> =>
		establishSession({ ...this.#deps, vault: this.#vault }, grant, isWanted);

	#named(token: Result<string, SessionProblem>): Result<string, SessionProblem> {
		const hasExpired = !token.ok && token.problem.kind === 'signedOut' && this.#endReason === 'expired';
		return hasExpired ? fail({ kind: 'expired' }) : token;
	}

	#sayTrouble(): void {
		if (this.#hasSaidTrouble) return;
		this.#hasSaidTrouble = true;
		this.#deps.onStorageTrouble();
	}

	#show(): void {
		this.#cell.show({
			isRestoring: this.#isRestoring,
			record: this.#vault.current,
			attempt: this.#attempts.current,
			endReason: this.#endReason,
		});
	}
}

function isSameAccount(a: SessionAccount | null | undefined, b: SessionAccount): boolean {
	return a?.id === b.id && a.label === b.label;
}
