import type { ChatInput } from '../../contract/chat';
import { routes } from '../../contract/routes';
import type { StreamRequest } from '../openStream';
import type { ChatCall } from './chatCall';

/** What is sent for one metered call (`POST /v1/chat/completions`). */
export function chatRequest(call: ChatCall, token: string): StreamRequest {
	return {
		route: routes.chat,
		token,
		headers: { 'creditbar-operation': call.operation, 'creditbar-session': call.sessionId },
		json: inputOf(call),
	};
}

function inputOf({ modelId, messages, maxOutputTokens }: ChatCall): ChatInput {
	return {
		model: modelId,
		messages: messages.map(({ role, content }) => ({ role, content })),
		stream: true,
		...(maxOutputTokens === undefined ? {} : { max_tokens: maxOutputTokens }),
	};
}
