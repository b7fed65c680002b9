/**
 * The only writer of the account store. It turns what the session and the backend say into states and keeps three
 * promises: a failed refresh never takes the last good figures away, an answer that was overtaken (by a sign-out,
 * another account, a newer action) is dropped, and what happens twice at once happens once.
 */
import type { MeteringBackend } from '../meter/meteringBackend';
import type { MeterProblem } from '../meter/meterProblem';
import type { Clock } from '../platform/clock';
import type { Log } from '../platform/log';
import { SingleFlight } from '../util/singleFlight';
import type { AccountSnapshot, AccountState, Identity, OpenAccount } from './accountState';
import type { AccountStore } from './accountStore';
import type { ClaimKey } from './claimKey';
import type { ClaimOutcome } from './claimOutcome';
import { isAmbiguous } from './isAmbiguous';
import type { SnapshotCache } from './snapshotCache';
import { SnapshotReader } from './snapshotReader';
import { withClaimResult } from './withClaimResult';

/** Who is signed in, as far as the session knows before the backend was asked. */
export interface SignedInAs {
	readonly accountId: string | null;
	readonly email: string | null;
}

export interface AccountSyncParts {
	readonly store: AccountStore;
	readonly backend: MeteringBackend;
	readonly cache: SnapshotCache;
	readonly claimKey: ClaimKey;
	readonly clock: Clock;
	readonly log: Log;
	/** Told who the backend says this is. */
	readonly onIdentified: (account: { id: string; email: string }) => Promise<void>;
	readonly loadAvatar: (url: string) => Promise<string | null>;
}

export class AccountSync {
	readonly #parts: AccountSyncParts;
	readonly #reader: SnapshotReader;
	readonly #claiming = new SingleFlight<ClaimOutcome>();
	#refreshing = new SingleFlight<MeterProblem | null>();
	/** Grows whenever answers still under way lose their meaning. */
	#generation = 0;
	#isSignedIn = false;

	constructor(parts: AccountSyncParts) {
		this.#parts = parts;
		this.#reader = new SnapshotReader(parts.backend, parts.clock);
	}

	/** Shows what is known of this account at once, then asks the backend. */
	async begin(account: SignedInAs): Promise<void> {
		this.#overtake();
		this.#isSignedIn = true;
		this.#reader.forget();
		const identity = account.email === null ? null : { email: account.email, name: null };
		if (!this.#adoptCached(account.accountId)) this.#parts.store.set({ kind: 'opening', identity });
		await this.refresh();
	}

	/** The session ended or was never there: nothing of the account stays, in memory or on disk. */
	async end(state: AccountState): Promise<void> {
		this.#overtake();
		this.#isSignedIn = false;
		this.#reader.forget();
		this.#parts.store.set(state);
		await this.#parts.cache.clear();
		await this.#parts.claimKey.clear();
	}

	/** Null when the figures are now fresh. Asking while one runs joins it. */
	refresh(): Promise<MeterProblem | null> {
		return this.#refreshing.run(() => this.#refresh());
	}

	/** Takes over what another window has read meanwhile; true when that was newer than what is shown here. */
	adoptNewerSnapshot(): boolean {
		const { state } = this.#parts.store;
		if (state.kind !== 'open') return false;
		return this.#adoptCached(state.snapshot.overview.identity.accountId);
	}

	claimDailyBonus(): Promise<ClaimOutcome> {
		return this.#claiming.run(() => this.#claim());
	}

	async #refresh(): Promise<MeterProblem | null> {
		if (!this.#isSignedIn) return { kind: 'unauthorized' };
		const generation = this.#generation;
		this.#updateOpen({ activity: 'refreshing' });
		const before = this.#parts.store.state;
		if (before.kind === 'closed') this.#parts.store.set({ kind: 'opening', identity: before.identity });
		const read = await this.#reader.read(openSnapshot(this.#parts.store.state));
		if (generation !== this.#generation) return null;
		if (!read.ok) {
			this.#takeTrouble(read.problem);
			return read.problem;
		}
		await this.#takeSnapshot(read.value);
		return null;
	}

	async #takeSnapshot(snapshot: AccountSnapshot): Promise<void> {
		const { store, cache, clock, onIdentified } = this.#parts;
		const before = store.state;
		const isSameAccount =
			openSnapshot(before)?.overview.identity.accountId === snapshot.overview.identity.accountId;
		const fetchedAt = clock.now();
		store.set({
			kind: 'open',
			snapshot,
			fetchedAt,
			activity: 'idle',
			trouble: null,
			claim: before.kind === 'open' ? before.claim : 'idle',
			avatar: before.kind === 'open' && isSameAccount ? before.avatar : null,
		});
		const { accountId, email } = snapshot.overview.identity;
		await Promise.all([
			cache.write({ snapshot, fetchedAt }),
			onIdentified({ id: accountId, email }),
			this.#loadAvatar(snapshot),
		]);
	}

	async #loadAvatar(snapshot: AccountSnapshot): Promise<void> {
		const { profile } = snapshot.overview.sections;
		const url = profile.status === 'ok' ? profile.data.avatarUrl : null;
		const { state } = this.#parts.store;
		if (url === null || (state.kind === 'open' && state.avatar !== null)) return;
		const generation = this.#generation;
		const avatar = await this.#parts.loadAvatar(url);
		if (generation === this.#generation) this.#updateOpen({ avatar });
	}

	#takeTrouble(problem: MeterProblem): void {
		this.#parts.log.warn(`refresh failed: ${describeForLog(problem)}`);
		const { state } = this.#parts.store;
		if (state.kind === 'open') this.#updateOpen({ trouble: problem, activity: 'idle' });
		else this.#parts.store.set({ kind: 'closed', identity: identityOf(state), problem });
	}

	async #claim(): Promise<ClaimOutcome> {
		const { store, claimKey, clock } = this.#parts;
		if (store.state.kind !== 'open') return { kind: 'notReady' };
		const { snapshot } = store.state;
		const refusal = refusalBeforeAsking(snapshot, clock.now());
		if (refusal) return refusal;
		const generation = this.#generation;
		this.#updateOpen({ claim: 'claiming' });
		try {
			const key = await claimKey.forAccount(snapshot.overview.identity.accountId);
			const answer = await this.#parts.backend.claimDailyBonus(key);
			if (generation !== this.#generation) return { kind: 'notReady' };
			if (answer.ok) {
				await claimKey.clear();
				await this.#takeClaimResult(answer.value.value);
				const { claim, dailyBonus } = answer.value.value;
				return {
					kind: 'claimed',
					amountMicro: claim.amountMicro,
					nextAvailableAt: dailyBonus.nextAvailableAt,
				};
			}
			return await this.#settleFailedClaim(answer.problem);
		} finally {
			this.#updateOpen({ claim: 'idle' });
		}
	}

	/** The bonus moved the balance: shown at once, and the buckets follow with the next reading. */
	async #takeClaimResult(result: Parameters<typeof withClaimResult>[1]): Promise<void> {
		const { state } = this.#parts.store;
		if (state.kind !== 'open') return;
		// A reading that is still under way may be older than the claim.
		this.#overtake();
		const snapshot = withClaimResult(state.snapshot, result);
		this.#updateOpen({ snapshot, fetchedAt: this.#parts.clock.now() });
		await this.refresh();
	}

	/** What is under way is not waited for any more: its answer will be dropped, and the next reading is a new one. */
	#overtake(): void {
		this.#generation++;
		this.#refreshing = new SingleFlight();
	}

	async #settleFailedClaim(problem: MeterProblem): Promise<ClaimOutcome> {
		if (!isAmbiguous(problem)) await this.#parts.claimKey.clear();
		if (problem.kind === 'conflict' && problem.code === 'bonus-already-claimed') {
			await this.refresh();
			return { kind: 'alreadyClaimed', nextAvailableAt: problem.nextAvailableAt };
		}
		if (problem.kind === 'forbidden' && problem.code === 'bonus-not-eligible') {
			await this.refresh();
			return { kind: 'notEligible', reason: 'unknown' };
		}
		if (!isAmbiguous(problem)) return { kind: 'failed', problem };
		// The claim may have been granted although its answer was lost: the account itself says so.
		const unread = await this.refresh();
		const bonus = dailyBonusOf(openSnapshot(this.#parts.store.state));
		if (unread !== null || !bonus || bonus.claimable) return { kind: 'failed', problem };
		await this.#parts.claimKey.clear();
		return { kind: 'claimed', amountMicro: null, nextAvailableAt: bonus.nextAvailableAt };
	}

	#adoptCached(accountId: string | null): boolean {
		const cached = accountId === null ? null : this.#parts.cache.read(this.#parts.backend.origin, accountId);
		const { state } = this.#parts.store;
		if (!cached || (state.kind === 'open' && state.fetchedAt >= cached.fetchedAt)) return false;
		const shown =
			state.kind === 'open' ? state : ({ activity: 'idle', claim: 'idle', avatar: null } as const);
		const { activity, claim, avatar } = shown;
		this.#parts.store.set({ kind: 'open', ...cached, activity, claim, avatar, trouble: null });
		return true;
	}

	#updateOpen(change: Partial<OpenAccount>): void {
		const { state } = this.#parts.store;
		if (state.kind === 'open') this.#parts.store.set({ ...state, ...change });
	}
}

function openSnapshot(state: AccountState): AccountSnapshot | null {
	return state.kind === 'open' ? state.snapshot : null;
}

function identityOf(state: AccountState): Identity | null {
	return state.kind === 'opening' || state.kind === 'closed' ? state.identity : null;
}

function dailyBonusOf(snapshot: AccountSnapshot | null) {
	const section = snapshot?.overview.sections.dailyBonus;
	return section?.status === 'ok' ? section.data : null;
}

/** What is certain without asking: no bonus on this plan, or not before a date that has not come. */
function refusalBeforeAsking(snapshot: AccountSnapshot, now: number): ClaimOutcome | null {
	const section = snapshot.overview.sections.dailyBonus;
	if (section.status === 'notApplicable') return { kind: 'notEligible', reason: 'unknown' };
	if (section.status !== 'ok') return null;
	const { eligible, ineligibleReason, claimable, nextAvailableAt } = section.data;
	if (!eligible) return { kind: 'notEligible', reason: ineligibleReason ?? 'unknown' };
	const isLater = nextAvailableAt !== null && Date.parse(nextAvailableAt) > now + snapshot.serverOffsetMs;
	return !claimable && isLater ? { kind: 'alreadyClaimed', nextAvailableAt } : null;
}

/** Kind and, where it helps support, the place; never anything the server said. */
function describeForLog(problem: MeterProblem): string {
	switch (problem.kind) {
		case 'contractBroken':
			return `contractBroken at ${problem.route} ${problem.path}`;
		case 'serverFault':
			return `serverFault (request ${problem.requestId ?? 'unknown'})`;
		default:
			return problem.kind;
	}
}
