import type { StateMessage } from '../src/protocol/messages';

/**
 * Who sent a message is checked by the caller; this tells a state from the other messages that an editor, a browser
 * extension or a developer tool may send to the same window.
 */
export function isStateMessage(data: unknown): data is StateMessage {
	return (
		typeof data === 'object' &&
		data !== null &&
		'type' in data &&
		data.type === 'state' &&
		'sequence' in data &&
		typeof data.sequence === 'number' &&
		'state' in data &&
		typeof data.state === 'object' &&
		data.state !== null &&
		'kind' in data.state
	);
}
