/**
 * Claiming today's bonus: once for however many presses, under a key made before the first try, and never told as
 * failed when the account says that it was granted. What comes back after the account was left is dropped.
 */
import type { ClaimResult, DailyBonus } from '../contract/dailyBonus';
import type { AccountBackend } from '../meter/meteringBackend';
import type { MeterProblem } from '../meter/meterProblem';
import type { Clock } from '../platform/clock';
import { SingleFlight } from '../util/singleFlight';
import type { AccountSnapshot, OpenAccount } from './accountState';
import type { ClaimOutcome } from './claimOutcome';
import { claimRefusal } from './claimRefusal';
import type { IdempotencyKey } from './idempotencyKey';
import { isAmbiguous } from './isAmbiguous';
import { withClaimResult } from './withClaimResult';

export interface DailyBonusClaimParts {
	readonly backend: AccountBackend;
	readonly claimKey: IdempotencyKey;
	readonly clock: Clock;
	readonly openAccount: () => OpenAccount | null;
	readonly updateOpen: (change: Partial<OpenAccount>) => void;
	readonly readAnew: () => Promise<MeterProblem | null>;
}

export class DailyBonusClaim {
	readonly #parts: DailyBonusClaimParts;
	#flight = new SingleFlight<ClaimOutcome>();

	constructor(parts: DailyBonusClaimParts) {
		this.#parts = parts;
	}

	claim(): Promise<ClaimOutcome> {
		return this.#flight.run(() => this.#claim());
	}

	/** The account is left: what is under way says and shows nothing any more. */
	leave(): void {
		this.#flight = new SingleFlight();
	}

	/** No trace of a claim stays on disk. */
	forget(): Promise<void> {
		return this.#parts.claimKey.clear();
	}

	async #claim(): Promise<ClaimOutcome> {
		const { openAccount, updateOpen, claimKey, clock } = this.#parts;
		const account = openAccount();
		if (!account) return { kind: 'notReady' };
		const refusal = claimRefusal(account.snapshot, clock.now());
		if (refusal) return refusal;
		const flight = this.#flight;
		const isOvertaken = () => flight !== this.#flight;
		updateOpen({ claim: 'claiming' });
		try {
			const { identity } = account.snapshot.overview;
			const key = await claimKey.forAccount(identity.accountId, bonusDay(account.snapshot, clock.now()));
			if (isOvertaken()) return { kind: 'overtaken' };
			const answer = await this.#parts.backend.claimDailyBonus(key);
			if (isOvertaken()) return { kind: 'overtaken' };
			const outcome = answer.ok ? this.#take(answer.value) : await this.#settle(key, answer.problem);
			return isOvertaken() ? { kind: 'overtaken' } : outcome;
		} finally {
			if (!isOvertaken()) updateOpen({ claim: 'idle' });
		}
	}

	/** The bonus moved the balance: shown at once, and the buckets follow with the next reading. */
	#take(result: ClaimResult): ClaimOutcome {
		const { openAccount, updateOpen, claimKey, clock, readAnew } = this.#parts;
		const account = openAccount();
		if (account) updateOpen({ snapshot: withClaimResult(account.snapshot, result, clock.now()) });
		void claimKey.clear();
		void readAnew();
		const { claim, dailyBonus } = result;
		return { kind: 'claimed', amountMicro: claim.amountMicro, nextAvailableAt: dailyBonus.nextAvailableAt };
	}

	async #settle(key: string, problem: MeterProblem): Promise<ClaimOutcome> {
		const { claimKey, readAnew } = this.#parts;
		await claimKey.settle(key, problem);
		if (problem.kind === 'conflict' && problem.code === 'bonus-already-claimed') {
			await readAnew();
			const nextAvailableAt = problem.nextAvailableAt ?? this.#shownBonus()?.nextAvailableAt ?? null;
			return { kind: 'alreadyClaimed', nextAvailableAt };
		}
		if (problem.kind === 'forbidden' && problem.code === 'bonus-not-eligible') {
			await readAnew();
			return { kind: 'notEligible', reason: this.#shownBonus()?.ineligibleReason ?? 'unknown' };
		}
		if (!isAmbiguous(problem)) return { kind: 'failed', problem };
		// The claim may have been granted although its answer was lost: the account itself says so.
		const unread = await readAnew();
		const bonus = this.#shownBonus();
		if (unread !== null || !bonus) return { kind: 'unclear', problem };
		if (bonus.claimable) return { kind: 'failed', problem };
		await claimKey.clear();
		return { kind: 'claimed', amountMicro: null, nextAvailableAt: bonus.nextAvailableAt };
	}

	#shownBonus(): DailyBonus | null {
		const section = this.#parts.openAccount()?.snapshot.overview.sections.dailyBonus;
		return section?.status === 'ok' ? section.data : null;
	}
}

/**
 * The UTC date on the server's clock. A claim without an answer is repeated on its own day only: on the next one the
 * old answer would be told again, and nothing be claimed.
 */
function bonusDay({ overview, serverOffsetMs }: AccountSnapshot, now: number): string {
	const section = overview.sections.dailyBonus;
	const told = section.status === 'ok' ? section.data.day : '';
	const reckoned = new Date(now + serverOffsetMs).toISOString().slice(0, 10);
	return told > reckoned ? told : reckoned;
}
