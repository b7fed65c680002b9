/**
 * Locks between windows, as numbered files: `session.7.lock` is the seventh claim on the lock `session`. The highest
 * number holds it for as long as the file is young; a claim is given back by making its file look old. Who wants the
 * lock then creates the next number, which the file system grants to one process only. Numbers never come back, so a
 * slow process cannot take what has moved on, and a holder that died is in nobody's way for longer than the TTL.
 * Files get their age from the clock of this computer: the one of a network drive may be an hour off.
 *
 * Where files do not work there is still one lock for this process, and a random pause that keeps windows apart.
 */
import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LockLease, Locks } from '../locks';
import { Turns } from './turns';

export interface FileLockOptions {
	/** Called once, when the windows of this machine cannot be kept apart by files. */
	readonly onTrouble?: () => void;
	readonly longestPauseWithoutFilesMs?: number;
}

interface Claim extends LockLease {
	release(): Promise<void>;
}

/** `storage`: a folder that the windows share; only the `file` scheme can hold locks. */
export function vscodeLocks(
	storage: { readonly scheme: string; readonly fsPath: string },
	options: FileLockOptions = {},
): Locks {
	const folder = join(storage.fsPath, 'locks');
	const turns = new Turns();
	let hasSaidTrouble = false;

	async function claimSomehow(name: string, ttlMs: number, until: number): Promise<Claim | undefined> {
		try {
			if (storage.scheme === 'file') return await claim(folder, name, ttlMs, until);
		} catch {
			// Read-only, full, or something else stands where the folder should be.
		}
		if (!hasSaidTrouble) options.onTrouble?.();
		hasSaidTrouble = true;
		await pause(Math.random() * (options.longestPauseWithoutFilesMs ?? 5_000));
		return { isStillHeld: async () => true, release: async () => {} };
	}

	return {
		async withLock(name, { ttlMs, waitMs }, task) {
			const until = performance.now() + waitMs;
			const endTurn = await turns.take(name, waitMs);
			if (!endTurn) return { kind: 'busy' };
			try {
				const held = await claimSomehow(name, ttlMs, until);
				if (!held) return { kind: 'busy' };
				try {
					return { kind: 'ran', value: await task(held) };
				} finally {
					await held.release();
				}
			} finally {
				endTurn();
			}
		},
	};
}

async function claim(folder: string, name: string, ttlMs: number, until: number): Promise<Claim | undefined> {
	await mkdir(folder, { recursive: true });
	let seen = { number: 0, since: performance.now() };
	for (;;) {
		const highest = await highestClaim(folder, name);
		if (highest !== seen.number) seen = { number: highest, since: performance.now() };
		// The second way to be old holds when the clock was set back and the file seems to come from the future.
		const isSeenLong = performance.now() - seen.since > ttlMs;
		if (highest === 0 || isSeenLong || (await isOld(folder, name, highest, ttlMs))) {
			const number = highest + 1;
			if (await create(folder, name, number)) return describeClaim(folder, name, number, ttlMs);
		}
		const leftMs = until - performance.now();
		if (leftMs <= 0) return undefined;
		await pause(Math.min(leftMs, 100 + Math.random() * 150));
	}
}

function describeClaim(folder: string, name: string, number: number, ttlMs: number): Claim {
	const since = Date.now();
	return {
		async isStillHeld() {
			try {
				return Math.abs(Date.now() - since) <= ttlMs && (await highestClaim(folder, name)) === number;
			} catch {
				return false;
			}
		},
		async release() {
			// If it fails, the others wait for the TTL.
			await utimes(fileOf(folder, name, number), 0, 0).catch(() => {});
		},
	};
}

/** False when another process was faster. */
async function create(folder: string, name: string, number: number): Promise<boolean> {
	const file = fileOf(folder, name, number);
	try {
		await writeFile(file, String(process.pid), { flag: 'wx', mode: 0o600 });
		const nowS = Date.now() / 1_000;
		await utimes(file, nowS, nowS).catch(() => {});
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
		throw error;
	}
	const numbers = await claimNumbers(folder, name);
	// This process was so slow that its number had been used and cleared away; the lock has moved on.
	const surplus = numbers.some(other => other > number) ? [number] : numbers.filter(other => other < number);
	for (const other of surplus) await rm(fileOf(folder, name, other), { recursive: true, force: true });
	return !surplus.includes(number);
}

async function isOld(folder: string, name: string, number: number, ttlMs: number): Promise<boolean> {
	const file = await stat(fileOf(folder, name, number)).catch(() => undefined);
	// Gone means that a higher number has taken its place.
	return file !== undefined && Math.abs(Date.now() - file.mtimeMs) > ttlMs;
}

async function highestClaim(folder: string, name: string): Promise<number> {
	return Math.max(0, ...(await claimNumbers(folder, name)));
}

async function claimNumbers(folder: string, name: string): Promise<number[]> {
	const start = `${name}.`;
	const files = (await readdir(folder)).filter(file => file.startsWith(start) && file.endsWith('.lock'));
	return files.map(file => Number(file.slice(start.length, -'.lock'.length))).filter(Number.isSafeInteger);
}

function fileOf(folder: string, name: string, number: number): string {
	return join(folder, `${name}.${number}.lock`);
}

function pause(delayMs: number): Promise<void> {
	return new Promise(resolve => setTimeout(resolve, delayMs));
}
