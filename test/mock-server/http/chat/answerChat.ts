import { chatInputSchema } from '../../../../src/contract/chat';
import { operations } from '../../../../src/contract/operation';
import { routes } from '../../../../src/contract/routes';
import { admit } from '../answerRoute';
import { decodeRequest } from '../decodeRequest';
import type { MockParts } from '../mockParts';
import { answerRefusal, malformed } from '../refusal';
import type { Visit } from '../visit';
import { type ChatHead, completion } from './chatBodies';
import { MeteredReply } from './meteredReply';
import { streamReply } from './streamReply';

const longestSession = 200;

export function answerChat(parts: MockParts, visit: Visit): Promise<Response> {
	return admit(parts, 'chat', routes.chat, visit, async ({ body, now, requestId }, caller) => {
		if (caller === null) return answerRefusal({ code: 'unauthenticated' }, requestId);
		const operation = visit.request.headers.get('creditbar-operation') ?? 'chat';
		const known = operations.find(name => name === operation);
		if (known === undefined) {
			return answerRefusal(malformed('Creditbar-Operation', 'not an operation').problem, requestId);
		}
		const clientSessionId = visit.request.headers.get('creditbar-session')?.slice(0, longestSession);
		const input = decodeRequest(chatInputSchema, body);
		if (!input.ok) return answerRefusal(input.problem, requestId);

		const { reply: fixed } = parts.voice.settings;
		const order = { input: input.value, operation: known, clientSessionId, reply: fixed };
		const reply = MeteredReply.start(caller.account, order, now);
		if (!reply.ok) return answerRefusal(reply.problem, requestId);
		const { model, stream } = input.value;
		const head: ChatHead = { id: reply.value.requestId, model, created: Math.floor(now / 1000) };
		if (stream === true) return streamReply(parts, head, reply.value);

		while (reply.value.nextWord() !== undefined);
		const finished = reply.value.settle('success', parts.clock.now());
		if (!finished.ok) return answerRefusal(finished.problem, requestId);
		const { text, finishReason } = reply.value;
		return Response.json(completion(head, text, finishReason, finished.value), {
			headers: { 'Cache-Control': 'no-store' },
		});
	});
}
