import type { EventsBackend } from '../meteringBackend';
import type { EventsLine } from './listen';

/** What it takes to read a stream is loaded when there is one to listen to. */
export function createHostedEvents(line: EventsLine): EventsBackend {
	return {
		async *accountEvents(after, signal) {
			const { listen } = await import('./listen');
			yield* listen(line, after, signal);
		},
	};
}
