/**
 * Runs in this very turn of the event loop, after what runs now: before the editor can ask for anything that it is
 * told here, and after the first paint has left.
 */
export function soon(run: () => void): void {
	setImmediate(run);
}
