/**
 * The lock between windows, with real processes and real files. This file is also the program of those processes: as a
 * child it takes the lock, says so, and holds it until it is told to let go or is killed.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vscodeLocks } from '../../../src/platform/vscode/locks';

const longMs = 60_000;

if (process.argv[2] === 'hold') {
	const [folder, ttlMs, aheadMs] = process.argv.slice(3);
	setClockAhead(Number(aheadMs));
	void holdUntilTold(folder ?? '', Number(ttlMs));
} else {
	describe('The lock between windows', tests);
}

/** The clock of the processes, which is not the one that stamps the files. */
function setClockAhead(byMs: number): void {
	const { now } = Date;
	Date.now = () => now() + byMs;
}

async function holdUntilTold(folder: string, ttlMs: number): Promise<void> {
	const locks = vscodeLocks({ scheme: 'file', fsPath: folder });
	await locks.withLock('session', { ttlMs, waitMs: longMs }, async lease => {
		process.send?.('holding');
		await new Promise(resolve => process.once('message', resolve));
		process.send?.((await lease.isStillHeld()) ? 'held to the end' : 'lost');
	});
	process.disconnect();
}

function tests(this: Mocha.Suite): void {
	// Starting processes on a busy machine takes its time; this only turns a hang into a failure.
	this.timeout(60_000);
	let folder = '';
	let children: ChildProcess[] = [];

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'creditbar-locks-'));
	});

	afterEach(() => {
		for (const child of children) child.kill('SIGKILL');
		children = [];
		rmSync(folder, { recursive: true, force: true });
	});

	function locksHere(options = {}) {
		return vscodeLocks({ scheme: 'file', fsPath: folder }, options);
	}

	/** A process that wants the lock, and everything it says. */
	function startHolder(ttlMs: number, aheadMs = 0) {
		const child = fork(__filename, ['hold', folder, String(ttlMs), String(aheadMs)], { execArgv: [] });
		children.push(child);
		const said: unknown[] = [];
		child.on('message', message => said.push(message));
		const says = (what: string) =>
			new Promise<void>((resolve, reject) => {
				if (said.includes(what)) resolve();
				child.on('message', message => message === what && resolve());
				child.on('exit', () => reject(new Error(`The process ended without saying "${what}".`)));
			});
		return { child, said, says };
	}

	it('is held by one process at a time, and passes on', async () => {
		const first = startHolder(longMs);
		await first.says('holding');
		const second = startHolder(longMs);
		assert.deepEqual(await locksHere().withLock('session', { ttlMs: longMs, waitMs: 300 }, async () => 1), {
			kind: 'busy',
		});
		assert.deepEqual(second.said, []);
		first.child.send('go');
		await first.says('held to the end');
		await second.says('holding');
	});

	it('is taken over from a process that was killed (T2)', async () => {
		const dead = startHolder(longMs);
		await dead.says('holding');
		dead.child.kill('SIGKILL');
		await new Promise(resolve => dead.child.once('exit', resolve));
		const next = startHolder(500);
		await next.says('holding');
		next.child.send('go');
		await next.says('held to the end');
	});

	it('is known to be lost by a holder that was too slow', async () => {
		const slow = startHolder(longMs);
		await slow.says('holding');
		const run = await locksHere().withLock('session', { ttlMs: 100, waitMs: longMs }, async () => {
			slow.child.send('go');
			await slow.says('lost');
			return 'mine';
		});
		assert.deepEqual(run, { kind: 'ran', value: 'mine' });
	});

	it('never has two holders, however many processes want it', async () => {
		const holders = Array.from({ length: 5 }, () => startHolder(longMs));
		for (let left = holders.length; left > 0; left--) {
			const running = holders.filter(({ said }) => !said.includes('held to the end'));
			await Promise.race(running.map(({ says }) => says('holding')));
			const holding = running.filter(({ said }) => said.includes('holding'));
			assert.equal(holding.length, 1);
			holding[0]?.child.send('go');
			await holding[0]?.says('held to the end');
		}
	});

	it('never has two holders within one process, and serves them in order', async () => {
		const locks = locksHere();
		const events: string[] = [];
		const use = (name: string) =>
			locks.withLock('session', { ttlMs: longMs, waitMs: longMs }, async () => {
				events.push(`${name} in`);
				await new Promise(resolve => setImmediate(resolve));
				events.push(`${name} out`);
			});
		await Promise.all([use('a'), use('b'), use('c')]);
		assert.deepEqual(events, ['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
	});

	it('is let go when the task fails', async () => {
		const locks = locksHere();
		const limits = { ttlMs: longMs, waitMs: longMs };
		const failing = locks.withLock('session', limits, async () => {
			throw new Error('of the task');
		});
		await assert.rejects(failing, /of the task/);
		assert.deepEqual(await locks.withLock('session', limits, async () => 2), { kind: 'ran', value: 2 });
	});

	it('keeps locks of different names apart', async () => {
		const locks = locksHere();
		const limits = { ttlMs: longMs, waitMs: 0 };
		const run = await locks.withLock('a', limits, () => locks.withLock('b', limits, async () => 'both'));
		assert.deepEqual(run, { kind: 'ran', value: { kind: 'ran', value: 'both' } });
	});

	it('leaves one small file behind, however often it is used', async () => {
		const locks = locksHere();
		for (let time = 0; time < 20; time++)
			await locks.withLock('session', { ttlMs: longMs, waitMs: longMs }, async () => time);
		assert.equal(readdirSync(join(folder, 'locks')).length, 1);
	});

	it('counts a file from the future as abandoned: the clock was set back (T4)', async () => {
		await mkdir(join(folder, 'locks'));
		const file = join(folder, 'locks', 'session.7.lock');
		writeFileSync(file, '1');
		const future = Date.now() / 1_000 + 3_600;
		utimesSync(file, future, future);
		const run = await locksHere().withLock('session', { ttlMs: longMs, waitMs: 0 }, async () => 'mine');
		assert.deepEqual(run, { kind: 'ran', value: 'mine' });
	});

	for (const aheadMs of [-3_600_000, 3_600_000])
		it(`is held on a network drive whose clock is an hour off: ${aheadMs} ms (T3)`, async () => {
			const first = startHolder(longMs, aheadMs);
			await first.says('holding');
			const second = startHolder(longMs, aheadMs);
			first.child.send('go');
			await first.says('held to the end');
			await second.says('holding');
			second.child.send('go');
			await second.says('held to the end');
		});

	it('is taken over after the TTL even if its file never seems to grow older', async () => {
		await mkdir(join(folder, 'locks'));
		const file = join(folder, 'locks', 'session.7.lock');
		writeFileSync(file, '1');
		const stayYoung = setInterval(() => utimesSync(file, new Date(), new Date()), 20);
		try {
			const run = await locksHere().withLock('session', { ttlMs: 300, waitMs: longMs }, async lease => {
				clearInterval(stayYoung);
				return lease.isStillHeld();
			});
			assert.deepEqual(run, { kind: 'ran', value: true });
		} finally {
			clearInterval(stayYoung);
		}
	});

	function putFileInPlaceOfFolder(path: string): void {
		rmSync(path, { recursive: true, force: true });
		writeFileSync(path, '');
	}

	const obstacles: Array<[string, () => void]> = [
		['a file stands where the folder should be', () => putFileInPlaceOfFolder(join(folder, 'locks'))],
		['the folder above is a file', () => putFileInPlaceOfFolder(folder)],
	];
	for (const [name, prepare] of obstacles) {
		it(`still keeps this process's own calls apart when ${name}, and that is said once (T3)`, async () => {
			prepare();
			let troubles = 0;
			const locks = locksHere({ onTrouble: () => troubles++, longestPauseWithoutFilesMs: 0 });
			let inside = 0;
			const use = () =>
				locks.withLock('session', { ttlMs: longMs, waitMs: longMs }, async lease => {
					assert.equal(++inside, 1);
					await new Promise(resolve => setImmediate(resolve));
					inside--;
					return lease.isStillHeld();
				});
			const runs = await Promise.all([use(), use(), use()]);
			assert.deepEqual(runs, Array(3).fill({ kind: 'ran', value: true }));
			assert.equal(troubles, 1);
		});
	}

	it('takes a folder with the name of a lock for an old lock (T3)', async () => {
		await mkdir(join(folder, 'locks', 'session.1.lock'), { recursive: true });
		utimesSync(join(folder, 'locks', 'session.1.lock'), 0, 0);
		const run = await locksHere().withLock('session', { ttlMs: longMs, waitMs: 0 }, async () => 'mine');
		assert.deepEqual(run, { kind: 'ran', value: 'mine' });
	});

	it('works without files where the storage is not a folder on this machine (T3)', async () => {
		let troubles = 0;
		const options = { onTrouble: () => troubles++, longestPauseWithoutFilesMs: 0 };
		const locks = vscodeLocks({ scheme: 'vscode-userdata', fsPath: folder }, options);
		const run = await locks.withLock('session', { ttlMs: longMs, waitMs: 0 }, async () => 'mine');
		assert.deepEqual(run, { kind: 'ran', value: 'mine' });
		assert.equal(troubles, 1);
		assert.deepEqual(readdirSync(folder), []);
	});
}
