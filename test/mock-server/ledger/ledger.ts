/**
 * The ledger of one account: a list of lines, and everything else follows from the lines and the instant.
 * Each call applies what is due by `now` before it does anything; time never runs backwards.
 */
import { fail, ok, type Result } from '../../../src/util/result';
import type { Allowance } from './allowance';
import { applyEntry } from './applyEntry';
import { applyDueAtOnce, nextDueAt } from './dueTransitions';
import { type NotEnoughCredits, openHold, releaseHold, settleHold } from './hold';
import { type LedgerBalance, readLedgerBalance } from './ledgerBalance';
import type { LedgerEntry } from './ledgerEntry';
import {
	createLedgerIndex,
	findHold,
	type GrantTally,
	type HoldTally,
	type LedgerIndex,
} from './ledgerIndex';
import { createLedgerPen, type GrantDraft, type LedgerPen } from './ledgerPen';
import { type Leftover, startAllowance } from './startAllowance';
import { repayOverage } from './takeInBurnOrder';
import { voidGrant } from './voidGrant';

export type HoldEnded = 'hold-ended';

export class Ledger {
	private readonly index: LedgerIndex = createLedgerIndex();
	private clockAt = Number.NEGATIVE_INFINITY;

	/** `lines`: an earlier ledger to take up where it stopped. */
	constructor(
		private readonly nextGrantId: () => string,
		lines: readonly LedgerEntry[] = [],
	) {
		for (const line of lines) applyEntry(this.index, line);
		this.clockAt = lines.at(-1)?.at ?? this.clockAt;
	}

	get entries(): readonly LedgerEntry[] {
		return this.index.entries;
	}

	/** For reading only; valid as of the last call. */
	get tallies(): Readonly<LedgerIndex> {
		return this.index;
	}

	nextDueAt(): number | null {
		return nextDueAt(this.index);
	}

	advance(now: number): void {
		let doneAt: number | null = null;
		for (let dueAt = this.nextDueAt(); dueAt !== null && dueAt <= now; dueAt = this.nextDueAt()) {
			if (dueAt === doneAt) throw new RangeError('Something stays due after it was done');
			applyDueAtOnce(this.penAt(dueAt));
			this.clockAt = dueAt;
			doneAt = dueAt;
		}
		this.clockAt = Math.max(this.clockAt, now);
	}

	balance(now: number): LedgerBalance {
		this.advance(now);
		return readLedgerBalance(this.index);
	}

	/** A second gift with the same key changes nothing and returns the first. */
	give(draft: GrantDraft, now: number): GrantTally {
		assertGrant(draft, now);
		const pen = this.begin(now);
		const known = draft.uniqueKey === null ? undefined : this.index.grantByKey.get(draft.uniqueKey);
		if (known !== undefined) return known;
		const grant = pen.give(draft);
		repayOverage(pen);
		return this.grant(grant.id);
	}

	hasKey(uniqueKey: string): boolean {
		return this.index.grantByKey.has(uniqueKey);
	}

	grant(grantId: string): GrantTally {
		const tally = this.index.grants.get(grantId);
		if (tally === undefined) throw new RangeError(`No grant ${grantId} in this ledger`);
		return tally;
	}

	void(grantId: string, now: number): GrantTally {
		voidGrant(this.begin(now), grantId);
		return this.grant(grantId);
	}

	startAllowance(allowance: Allowance, leftover: Leftover, now: number): void {
		assertMicro(allowance.amountMicro);
		startAllowance(this.begin(now), allowance, leftover);
	}

	/** Puts an end to the allowance, or takes the end away again. The running period is not touched. */
	endAllowanceAt(endsAt: number | null, now: number): void {
		const pen = this.begin(now);
		const { allowance, period } = this.index;
		if (allowance === null || period === null) return;
		pen.write({ type: 'allowanceSet', amountMicro: 0, allowance: { ...allowance, endsAt } });
		pen.write({ type: 'periodStarted', amountMicro: 0, ...period });
	}

	open(holdId: string, amountMicro: number, now: number): Result<HoldTally, NotEnoughCredits> {
		assertMicro(amountMicro);
		return openHold(this.begin(now), holdId, amountMicro);
	}

	/** A hold that lapsed can still be settled: the work was done. One that was settled or released cannot. */
	settle(holdId: string, actualMicro: number, now: number): Result<HoldTally, HoldEnded> {
		assertMicro(actualMicro);
		const pen = this.begin(now);
		const hold = findHold(this.index, holdId);
		if (hold.status === 'settled' || hold.status === 'released') return fail('hold-ended');
		settleHold(pen, hold, actualMicro);
		return ok(hold);
	}

	release(holdId: string, now: number): Result<HoldTally, HoldEnded> {
		const pen = this.begin(now);
		const hold = findHold(this.index, holdId);
		if (hold.status !== 'open') return fail('hold-ended');
		releaseHold(pen, hold, 'released');
		return ok(hold);
	}

	private begin(now: number): LedgerPen {
		this.advance(now);
		return this.penAt(this.clockAt);
	}

	private penAt(at: number): LedgerPen {
		return createLedgerPen(this.index, this.nextGrantId, at);
	}
}

function assertMicro(amountMicro: number): void {
	if (Number.isSafeInteger(amountMicro) && amountMicro >= 0) return;
	throw new RangeError(`Not a whole number of micro-credits: ${amountMicro}`);
}

function assertGrant({ amountMicro, effectiveAt, expiresAt }: GrantDraft, now: number): void {
	assertMicro(amountMicro);
	if (amountMicro === 0) throw new RangeError('A grant of nothing');
	if (expiresAt !== null && expiresAt <= (effectiveAt ?? now)) {
		throw new RangeError('A grant that ends before it begins');
	}
}
