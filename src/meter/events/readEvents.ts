/**
 * Events out of the bytes of one connection. A name that is not known is passed over, so that a newer backend breaks
 * nothing; data that do not read as what the name promises are told as a resync, because then the account can no
 * longer be followed event by event.
 */
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { type EventName, eventSchemas, isEventName } from '../../contract/events';
import { decode } from '../../contract/incoming';
import type { AccountEvent } from './accountEvent';

/** One event carries a part of one account; a hundredth of this is usual. */
const eventLimit = 256 * 1024;
/** Some ten thousand events; a connection that has told as much may as well begin anew. */
const connectionByteLimit = 16 * 1024 * 1024;

/** Ends when the connection does, when it says more than it may, and with `over`; throws what reading throws. */
export async function* readEvents(
	body: ReadableStream<Uint8Array>,
	over: AbortSignal,
	heard: { readonly bytes: () => void; readonly retry: (retryMs: number) => void },
): AsyncGenerator<AccountEvent, void, undefined> {
	const reader = body.getReader();
	const decoder = new TextDecoder();
	const waiting: EventSourceMessage[] = [];
	let isTooLong = false;
	const parser = createParser({
		onEvent: event => waiting.push(event),
		onRetry: heard.retry,
		onError: error => {
			if (error.type === 'max-buffer-size-exceeded') isTooLong = true;
		},
		maxBufferSize: eventLimit,
	});
	let size = 0;
	// Not every network cuts a body that is being read; a reader that waits has to be told.
	const leave = () => void reader.cancel().catch(() => {});
	over.addEventListener('abort', leave, { once: true });
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			heard.bytes();
			size += value.byteLength;
			parser.feed(decoder.decode(value, { stream: true }));
			for (const message of waiting.splice(0)) {
				const event = eventOf(message);
				if (event) yield event;
			}
			if (isTooLong || size > connectionByteLimit) return;
		}
	} finally {
		over.removeEventListener('abort', leave);
		// Leaving in the middle hangs up; a connection that is already cut has nothing more to say.
		await reader.cancel().catch(() => {});
	}
}

function eventOf({ id, event: name, data }: EventSourceMessage): AccountEvent | null {
	if (name === undefined || !isEventName(name) || id === undefined || !/^\d{1,15}$/.test(id)) return null;
	const version = Number(id);
	return { version, ...(dataOf(name, data) ?? { name: 'resync', data: {} }) };
}

function dataOf(name: EventName, text: string): Pick<AccountEvent, 'name' | 'data'> | null {
	try {
		const read = decode(eventSchemas[name], JSON.parse(text));
		return read.ok ? { name, data: read.value } : null;
	} catch {
		return null;
	}
}
