/** What this needs of the clock's timers; this room depends on no other. */
interface Alarms {
	after(delayMs: number, run: () => void): { dispose(): void };
}

/** Resolves after `delayMs`, or at once when `signal` aborts. */
export function pause(timers: Alarms, delayMs: number, signal?: AbortSignal): Promise<void> {
	if (signal?.aborted) return Promise.resolve();
	return new Promise(resolve => {
		const timer = timers.after(delayMs, done);
		function done(): void {
			timer.dispose();
			signal?.removeEventListener('abort', done);
			resolve();
		}
		signal?.addEventListener('abort', done);
	});
}
