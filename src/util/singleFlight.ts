/** One run at a time: who asks while it runs gets the same promise. The next call after it ends starts afresh. */
export class SingleFlight<T> {
	#running: Promise<T> | undefined;

	run(start: () => Promise<T>): Promise<T> {
		this.#running ??= start().finally(() => {
			this.#running = undefined;
		});
		return this.#running;
	}
}
