const CHECK_MS = 1000;

/** Ends this process when the one that started it is gone: a killed npm tells nobody. */
export function stopWhenOrphaned(): void {
	const parentId = process.ppid;
	setInterval(() => {
		if (process.ppid !== parentId) process.exit(1);
	}, CHECK_MS).unref();
}
