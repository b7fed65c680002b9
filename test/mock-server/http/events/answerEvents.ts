import { routes } from '../../../../src/contract/routes';
import { admit } from '../answerRoute';
import type { MockParts } from '../mockParts';
import type { Visit } from '../visit';
import { EventStream } from './eventStream';

export function answerEvents(parts: MockParts, visit: Visit): Promise<Response> {
	return admit(parts, 'events', routes.events, visit, async (_call, caller) => {
		if (caller === null || !parts.features().events) return new Response(null, { status: 204 });
		const stream = new EventStream(parts, caller, visit.request.headers.get('last-event-id'));
		return new Response(stream.body, {
			headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
		});
	});
}
