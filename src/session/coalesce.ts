/** However often the result is called while `task` runs, `task` runs once more after that: nothing is missed. */
export function coalesce(task: () => Promise<unknown>): () => void {
	let isRunning = false;
	let isAsked = false;
	const run = async () => {
		isAsked = true;
		if (isRunning) return;
		isRunning = true;
		try {
			while (isAsked) {
				isAsked = false;
				await task();
			}
		} finally {
			isRunning = false;
		}
	};
	return () => void run();
}
