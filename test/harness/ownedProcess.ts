// Whatever the harness starts, it ends: each child leads a process group of its own, and the whole group goes when it is
// stopped, and when this process ends, be it by Ctrl-C, by `kill` or because its terminal was closed.
import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { exitOnStopSignal } from './exitOnStopSignal';

const GRACE_MS = 3000;

export interface OwnedProcess {
	readonly child: ChildProcess;
	/** The exit code; a process that was killed has none. Rejects when the program cannot be started. */
	readonly ended: Promise<number | undefined>;
	stop(): Promise<void>;
}

const running = new Set<ChildProcess>();

process.on('exit', () => {
	for (const child of running) endGroup(child, 'SIGKILL');
});

export function startOwned(program: string, args: readonly string[], options: SpawnOptions): OwnedProcess {
	exitOnStopSignal();
	const child = spawn(program, args, { ...options, detached: process.platform !== 'win32' });
	running.add(child);
	const ended = new Promise<number | undefined>((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', code => resolve(code ?? undefined));
	});
	ended.catch(() => undefined);
	return {
		child,
		ended,
		async stop() {
			endGroup(child, 'SIGTERM');
			const timer = setTimeout(() => endGroup(child, 'SIGKILL'), GRACE_MS);
			await ended.catch(() => undefined);
			clearTimeout(timer);
			endGroup(child, 'SIGKILL');
			running.delete(child);
		},
	};
}

/** The group outlives its leader when a grandchild hangs, so it is signalled even after the child has ended. */
function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
	if (child.pid === undefined) return;
	if (process.platform === 'win32') {
		spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
		return;
	}
	try {
		process.kill(-child.pid, signal);
	} catch {
		// Nobody is left in the group.
	}
}
