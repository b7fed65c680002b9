/**
 * Reads a ledger's lines one after another with arithmetic of its own, and objects to the first one that
 * breaks a rule: a gap in the numbers, a step back in time, credits taken outside their validity or out of
 * turn, a balance below zero.
 */
import * as assert from 'node:assert/strict';
import type { Grant } from '../../mock-server/ledger/grant';
import type { LedgerEntry } from '../../mock-server/ledger/ledgerEntry';

interface Bucket {
	readonly grant: Grant;
	leftMicro: number;
	isOpen: boolean;
}

export class LedgerAuditor {
	private readLines = 0;
	private lastAt = Number.NEGATIVE_INFINITY;
	private balanceMicro = 0;
	private readonly buckets = new Map<string, Bucket>();
	/** What an open hold has set aside of a grant and has not used. */
	private readonly covered = new Map<string, number>();

	read(entries: readonly LedgerEntry[]): void {
		for (const entry of entries.slice(this.readLines)) {
			this.readLines += 1;
			assert.equal(entry.seq, this.readLines, 'lines are numbered without a gap');
			assert.ok(entry.at >= this.lastAt, `line ${entry.seq} is older than the one before it`);
			assert.ok(Number.isSafeInteger(entry.amountMicro), `line ${entry.seq} is no whole number`);
			this.lastAt = entry.at;
			this.readLine(entry);
			this.balanceMicro += entry.amountMicro;
			assert.ok(this.balanceMicro >= 0, `line ${entry.seq} brings the balance below zero`);
		}
	}

	private readLine(entry: LedgerEntry): void {
		if (entry.type === 'granted') {
			this.buckets.set(entry.grant.id, { grant: entry.grant, leftMicro: entry.amountMicro, isOpen: true });
			return;
		}
		if (entry.type === 'holdEnded') {
			for (const key of [...this.covered.keys()]) {
				if (key.startsWith(`${entry.holdId}|`)) this.covered.delete(key);
			}
			return;
		}
		if (!('grantId' in entry)) return;
		const bucket = this.buckets.get(entry.grantId);
		if (bucket === undefined) {
			assert.equal(entry.type, 'voided', `line ${entry.seq} touches a grant that has not begun`);
			return;
		}
		if (this.isTakenFromStock(entry)) this.checkTurn(entry, bucket);
		bucket.leftMicro += entry.amountMicro;
		assert.ok(bucket.leftMicro >= 0, `line ${entry.seq} takes more of a grant than is left`);
		if (entry.type === 'expired' || entry.type === 'voided') bucket.isOpen = false;
		if (entry.type === 'movedOut' && entry.closes) bucket.isOpen = false;
	}

	/** Using what one's own hold has set aside is no new taking. */
	private isTakenFromStock(entry: Extract<LedgerEntry, { grantId: string }>): boolean {
		if (entry.type === 'overageRepaid') return true;
		if (entry.type !== 'held' && entry.type !== 'consumed') return false;
		const key = `${entry.holdId}|${entry.grantId}`;
		const coveredMicro = this.covered.get(key) ?? 0;
		this.covered.set(key, entry.type === 'held' ? -entry.amountMicro : coveredMicro + entry.amountMicro);
		return entry.type === 'held' || coveredMicro < -entry.amountMicro;
	}

	private checkTurn(entry: LedgerEntry, bucket: Bucket): void {
		const what = `line ${entry.seq} takes from ${bucket.grant.kind}`;
		assert.ok(isValidAt(bucket.grant, entry.at), `${what} outside its validity`);
		assert.ok(bucket.isOpen, `${what} after its end`);
		for (const other of this.buckets.values()) {
			if (!other.isOpen || other.leftMicro === 0 || !isValidAt(other.grant, entry.at)) continue;
			assert.ok(
				!goesBefore(other.grant, bucket.grant),
				`${what} while ${other.leftMicro} micro-credits of ${other.grant.kind} should go first`,
			);
			const isTooEarly = bucket.grant.kind === 'purchased' && other.grant.kind !== 'purchased';
			assert.ok(!isTooEarly, `${what} while unpaid ${other.grant.kind} credits are left`);
		}
	}
}

function isValidAt({ effectiveAt, expiresAt }: Grant, at: number): boolean {
	return effectiveAt <= at && (expiresAt === null || at < expiresAt);
}

function goesBefore(a: Grant, b: Grant): boolean {
	const [keyA, keyB] = [turnOf(a), turnOf(b)];
	const place = keyA.findIndex((part, index) => part !== keyB[index]);
	return place !== -1 && (keyA[place] ?? 0) < (keyB[place] ?? 0);
}

function turnOf(grant: Grant): readonly number[] {
	const neverEnds = grant.expiresAt === null;
	const tier = grant.kind === 'purchased' ? 90 : neverEnds ? 50 : 10;
	return [tier, grant.expiresAt ?? Number.POSITIVE_INFINITY, grant.effectiveAt, grant.createdSeq];
}
