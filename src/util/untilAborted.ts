/**
 * What `work` gives, or the reason of `signal` once it aborts. A request is told of an abort over links that hold on to
 * each other only weakly, and when memory is cleared at the wrong moment it never hears of it: so whoever waits listens
 * to the signal as well.
 */
export async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
	let giveUp = () => {};
	const aborted = new Promise<never>((_, reject) => {
		giveUp = () => reject(signal.reason);
		if (signal.aborted) giveUp();
		else signal.addEventListener('abort', giveUp, { once: true });
	});
	try {
		return await Promise.race([work, aborted]);
	} finally {
		signal.removeEventListener('abort', giveUp);
	}
}
