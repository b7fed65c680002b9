/**
 * The only writer of the account store. It turns what the session and the backend say into states and keeps three
 * promises: a failed refresh never takes the last good figures away, an answer that was overtaken (by a sign-out,
 * another account, a newer action) is dropped, and what happens twice at once happens once.
 */
import type { AccountBackend } from '../meter/meteringBackend';
import type { MeterProblem } from '../meter/meterProblem';
import type { Clock } from '../platform/clock';
import type { Log } from '../platform/log';
import { SingleFlight } from '../util/singleFlight';
import type { AccountSnapshot, AccountState, Identity, OpenAccount } from './accountState';
import type { AccountStore } from './accountStore';
import { AvatarReader } from './avatarReader';
import type { ClaimOutcome } from './claimOutcome';
import { DailyBonusClaim } from './dailyBonusClaim';
import { unreadDetails } from './details/accountDetails';
import { createDetailsPen, type DetailsPen } from './details/detailsPen';
import type { IdempotencyKey } from './idempotencyKey';
import { type AccountNews, noNews } from './news/accountNews';
import { createNewsPen, type NewsPen } from './news/newsPen';
import { withLaterNews } from './news/withLaterNews';
import { withNews } from './news/withNews';
import { problemForLog } from './problemForLog';
import type { SnapshotCache } from './snapshotCache';
import { type ReadingPace, SnapshotReader } from './snapshotReader';

/** No reading takes longer, with a new token and every repeat in it. */
const longestReadMs = 2 * 60_000;

/** Who is signed in, as far as the session knows before the backend was asked. */
export interface SignedInAs {
	readonly accountId: string | null;
	readonly email: string | null;
}

export interface AccountSyncParts {
	readonly store: AccountStore;
	readonly backend: AccountBackend;
	readonly cache: SnapshotCache;
	readonly claimKey: IdempotencyKey;
	readonly clock: Clock;
	readonly log: Log;
	/** Told who the backend says this is. */
	readonly onIdentified: (account: { id: string; email: string }) => Promise<void>;
	readonly loadAvatar: (url: string) => Promise<string | null>;
}

export class AccountSync {
	readonly #parts: AccountSyncParts;
	readonly #reader: SnapshotReader;
	readonly #bonus: DailyBonusClaim;
	readonly #avatar: AvatarReader;
	#refreshing = new SingleFlight<MeterProblem | null>();
	/** The reading that was begun last. */
	#newest: Promise<MeterProblem | null> = Promise.resolve(null);
	/** Grows whenever answers still under way lose their meaning. */
	#generation = 0;
	#isSignedIn = false;
	/** Counts the sessions shown here, so that work begun in one cannot write into the next. */
	#sessions = 0;

	constructor(parts: AccountSyncParts) {
		this.#parts = parts;
		this.#reader = new SnapshotReader(parts.backend, parts.clock);
		this.#avatar = new AvatarReader(parts.loadAvatar, avatar => this.#updateOpen({ avatar }));
		this.#bonus = new DailyBonusClaim({
			...parts,
			openAccount: () => openAccount(parts.store.state),
			updateOpen: change => this.#updateOpen(change),
			readAnew: () => this.readAnew(),
		});
	}

	/** Shows what is known of this account at once, then asks the backend. */
	async begin(account: SignedInAs): Promise<void> {
		this.#leave();
		this.#isSignedIn = true;
		const identity = account.email === null ? null : { email: account.email, name: null };
		// The same account again: what was under way in the session before will not be finished in this one.
		if (this.#shownOf(account.accountId)) this.#updateOpen({ claim: 'idle', details: unreadDetails });
		const isKnown = this.#adoptCached(account.accountId) || this.#shownOf(account.accountId) !== null;
		if (!isKnown) this.#parts.store.set({ kind: 'opening', identity });
		await this.refresh();
	}

	/** The session ended or was never there: nothing of the account stays, in memory or on disk. */
	async end(state: AccountState): Promise<void> {
		const { store, cache } = this.#parts;
		this.#leave();
		store.set(state);
		await Promise.all([
			this.#attempt('forgetting the cached account', cache.clear()),
			this.#attempt('forgetting the claim', this.#bonus.forget()),
		]);
	}

	/** Another backend took over: what is still under way here must not be written any more. */
	dispose(): void {
		this.#leave();
	}

	/** Null when the figures are now fresh. Asking while one runs joins it. */
	refresh(): Promise<MeterProblem | null> {
		return this.#join('atOnce');
	}

	/** A regular look that nobody waits for: it costs the backend one question while nothing has changed. */
	poll(): Promise<MeterProblem | null> {
		const account = openAccount(this.#parts.store.state);
		const isNewsWaiting = account !== null && Object.keys(account.snapshot.news).length > 0;
		return this.#join(isNewsWaiting ? 'atOnce' : 'frugal');
	}

	/** After a change: a reading that is still under way may be older than what was just done, so it does not count. */
	readAnew(): Promise<MeterProblem | null> {
		this.#overtake();
		return this.refresh();
	}

	/** The backend says that what came outside readings no longer counts. */
	startOver(): Promise<MeterProblem | null> {
		const account = openAccount(this.#parts.store.state);
		if (account) this.#updateOpen({ snapshot: { ...account.snapshot, news: noNews } });
		return this.readAnew();
	}

	/** Takes over what another window knows by now; true when it has read the account later than it was read here. */
	adoptNewerSnapshot(): boolean {
		const { state } = this.#parts.store;
		if (state.kind !== 'open') return false;
		return this.#adoptCached(state.snapshot.overview.identity.accountId);
	}

	/** For what is read on demand; see `DetailsPen`. */
	takeDetailsPen(): DetailsPen | null {
		const opened = openAccount(this.#parts.store.state);
		if (!opened) return null;
		return createDetailsPen(opened, this.#whileShown(opened), details => this.#updateOpen({ details }));
	}

	/** For what the backend tells outside a reading; see `NewsPen`. */
	takeNewsPen(): NewsPen | null {
		const opened = openAccount(this.#parts.store.state);
		if (!opened) return null;
		return createNewsPen(this.#whileShown(opened), (account, news) => this.#takeNews(account, news));
	}

	claimDailyBonus(): Promise<ClaimOutcome> {
		return this.#bonus.claim();
	}

	#join(pace: ReadingPace): Promise<MeterProblem | null> {
		this.#newest = this.#refreshing.run(() => this.#refresh(pace));
		return this.#newest;
	}

	async #refresh(pace: ReadingPace): Promise<MeterProblem | null> {
		if (!this.#isSignedIn) return { kind: 'unauthorized' };
		const generation = this.#generation;
		const askedAt = this.#parts.clock.now();
		this.#updateOpen({ activity: 'refreshing' });
		const before = this.#parts.store.state;
		if (before.kind === 'closed') this.#parts.store.set({ kind: 'opening', identity: before.identity });
		const read = await this.#reader.read(openSnapshot(this.#parts.store.state), pace);
		// Overtaken: whoever waits for fresh figures waits for those that count.
		if (generation !== this.#generation) return this.#isSignedIn ? this.#newest : null;
		if (!read.ok) {
			this.#takeTrouble(read.problem);
			return read.problem;
		}
		const shown = this.#shownOf(read.value.overview.identity.accountId);
		const snapshot = shown ? withLaterNews(read.value, shown.snapshot, askedAt) : read.value;
		await this.#takeSnapshot(snapshot, askedAt);
		return null;
	}

	async #takeSnapshot(snapshot: AccountSnapshot, askedAt: number): Promise<void> {
		const { store, cache, clock, onIdentified } = this.#parts;
		const before = store.state;
		const isSameAccount =
			openSnapshot(before)?.overview.identity.accountId === snapshot.overview.identity.accountId;
		const now = clock.now();
		// Where the computer slept in between, the answer may be from before that.
		const fetchedAt = now - askedAt > longestReadMs ? askedAt : now;
		store.set({
			kind: 'open',
			snapshot,
			fetchedAt,
			triedAt: now,
			activity: 'idle',
			trouble: null,
			claim: before.kind === 'open' ? before.claim : 'idle',
			avatar: before.kind === 'open' && isSameAccount ? before.avatar : null,
			details: before.kind === 'open' && isSameAccount ? before.details : unreadDetails,
		});
		const { accountId, email } = snapshot.overview.identity;
		// The figures do not wait for a picture.
		const { profile } = snapshot.overview.sections;
		if (profile.status === 'ok')
			void this.#attempt('loading the profile picture', this.#avatar.follow(profile.data.avatarUrl));
		await Promise.all([
			this.#attempt('keeping the account for the next start', cache.write({ snapshot, fetchedAt })),
			this.#attempt('naming the account', onIdentified({ id: accountId, email })),
		]);
	}

	/** The rest of the figures is as old as it was, so `fetchedAt` stays where it is. */
	#takeNews({ snapshot, fetchedAt }: OpenAccount, news: AccountNews): boolean {
		const { cache, clock } = this.#parts;
		const told = withNews(snapshot, news, clock.now());
		if (!told) return false;
		this.#updateOpen({ snapshot: told });
		void this.#attempt('passing news on to other windows', cache.write({ snapshot: told, fetchedAt }));
		return true;
	}

	/** What fails here costs a convenience and no figure, so it is written down and life goes on. */
	async #attempt(what: string, work: Promise<unknown>): Promise<void> {
		try {
			await work;
		} catch (error) {
			this.#parts.log.warn(`${what} failed: ${error instanceof Error ? error.name : 'unknown error'}`);
		}
	}

	#takeTrouble(problem: MeterProblem): void {
		this.#parts.log.warn(`refresh failed: ${problemForLog(problem)}`);
		const { state } = this.#parts.store;
		if (state.kind === 'open')
			this.#updateOpen({ trouble: problem, triedAt: this.#parts.clock.now(), activity: 'idle' });
		else this.#parts.store.set({ kind: 'closed', identity: identityOf(state), problem });
	}

	/** What is under way is not waited for any more: its answer will be dropped, and the next reading is a new one. */
	#overtake(): void {
		this.#generation++;
		this.#refreshing = new SingleFlight();
	}

	/** Nothing of the account that was signed in until now may reach the one that follows. */
	#leave(): void {
		this.#overtake();
		this.#sessions++;
		this.#bonus.leave();
		this.#isSignedIn = false;
		this.#avatar.forget();
		this.#reader.forget();
	}

	#adoptCached(accountId: string | null): boolean {
		const cached = accountId === null ? null : this.#parts.cache.read(this.#parts.backend.origin, accountId);
		const shown = this.#shownOf(accountId);
		if (!cached) return false;
		if (shown && shown.fetchedAt >= cached.fetchedAt) {
			const snapshot = withLaterNews(shown.snapshot, cached.snapshot, shown.fetchedAt);
			if (snapshot !== shown.snapshot) this.#updateOpen({ snapshot });
			return false;
		}
		const { activity, claim, avatar, details } = shown ?? freshlyOpened;
		const { fetchedAt } = cached;
		const snapshot = shown ? withLaterNews(cached.snapshot, shown.snapshot, fetchedAt) : cached.snapshot;
		const age = { fetchedAt, triedAt: fetchedAt, trouble: null };
		this.#parts.store.set({ kind: 'open', snapshot, ...age, activity, claim, avatar, details });
		return true;
	}

	/** The account as it is by then, or null once another session or account has taken its place. */
	#whileShown({ snapshot }: OpenAccount): () => OpenAccount | null {
		const { accountId } = snapshot.overview.identity;
		const sessions = this.#sessions;
		return () => (sessions === this.#sessions ? this.#shownOf(accountId) : null);
	}

	/** What is on screen, if it is this account's. */
	#shownOf(accountId: string | null): OpenAccount | null {
		const { state } = this.#parts.store;
		const isSame = state.kind === 'open' && state.snapshot.overview.identity.accountId === accountId;
		return isSame && state.snapshot.origin === this.#parts.backend.origin ? state : null;
	}

	#updateOpen(change: Partial<OpenAccount>): void {
		const { state } = this.#parts.store;
		if (state.kind === 'open') this.#parts.store.set({ ...state, ...change });
	}
}

const freshlyOpened = { activity: 'idle', claim: 'idle', avatar: null, details: unreadDetails } as const;

function openAccount(state: AccountState): OpenAccount | null {
	return state.kind === 'open' ? state : null;
}

function openSnapshot(state: AccountState): AccountSnapshot | null {
	return openAccount(state)?.snapshot ?? null;
}

function identityOf(state: AccountState): Identity | null {
	return state.kind === 'opening' || state.kind === 'closed' ? state.identity : null;
}
