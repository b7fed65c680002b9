/**
 * What `work` gives, or the reason of `signal` once it aborts. A request is told of an abort over links that hold on to
 * each other only weakly, and when memory is cleared at the wrong moment it never hears of it: so whoever waits listens
 * to the signal as well. `tooLate` gets what comes after that all the same, and may be still open at the other end.
 */
export async function untilAborted<T>(
	work: Promise<T>,
	signal: AbortSignal,
	tooLate?: (value: T) => void,
): Promise<T> {
	let giveUp = () => {};
	const aborted = new Promise<never>((_, reject) => {
		giveUp = () => reject(signal.reason);
		if (signal.aborted) giveUp();
		else signal.addEventListener('abort', giveUp, { once: true });
	});
	try {
		return await Promise.race([work, aborted]);
	} catch (error) {
		if (tooLate) work.then(tooLate, () => {});
		throw error;
	} finally {
		signal.removeEventListener('abort', giveUp);
	}
}
