const givesUpAfterMs = 10_000;

/** Waits until `isSo` is true. The limit only turns a hang into a failure that says what was awaited. */
export async function eventually(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
	const startedAt = performance.now();
	while (!(await isSo())) {
		if (performance.now() - startedAt > givesUpAfterMs) throw new Error(`It never happened: ${what}`);
		await new Promise(resolve => setTimeout(resolve, 2));
	}
}
