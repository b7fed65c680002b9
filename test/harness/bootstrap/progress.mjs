// @ts-check
// Long steps say that they are alive: on a terminal the line counts the seconds, in a log a line comes now and then.

const SILENCE_MS = 15_000;

/**
 * Runs one step and shows its title while it lasts.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(title, work) {
	const startedAt = Date.now();
	const elapsed = () => `${Math.round((Date.now() - startedAt) / 1000)} s`;
	const isTerminal = process.stdout.isTTY === true;
	if (isTerminal) process.stdout.write(`· ${title}`);
	else console.log(`· ${title}`);
	const ticker = setInterval(
		() => {
			if (isTerminal) process.stdout.write(`\r· ${title} (${elapsed()})`);
			else console.log(`· ${title}, still at it after ${elapsed()}`);
		},
		isTerminal ? 1000 : SILENCE_MS,
	);
	let mark = '✗';
	try {
		const result = await work();
		mark = '✓';
		return result;
	} finally {
		clearInterval(ticker);
		if (isTerminal) process.stdout.write(`\r\u001b[2K${mark} ${title} (${elapsed()})\n`);
		else console.log(`${mark} ${title} (${elapsed()})`);
	}
}
