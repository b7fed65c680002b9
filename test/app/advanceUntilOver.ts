import type { FakeTimers } from '../support/fakeTimers';
import { settle } from '../support/settle';

/** Lets the time of the world pass until `work` has ended. */
export async function advanceUntilOver(timers: FakeTimers, work: Promise<unknown>): Promise<void> {
	let isOver = false;
	const end = () => {
		isOver = true;
	};
	void work.then(end, end);
	while (!isOver) {
		await timers.advance(1_000);
		await settle();
	}
}
