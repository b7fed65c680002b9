/**
 * Opens the stream of one metered call. It is never repeated by itself: the work may have begun, and a second call
 * would be charged a second time.
 */
import ky from 'ky';
import type { ChatInput } from '../../contract/chat';
import { routes } from '../../contract/routes';
import { readCapped } from '../../util/readCapped';
import { fail, ok, type Result } from '../../util/result';
import type { MeterProblem } from '../meterProblem';
import { problemFromAnswer } from '../problemFromAnswer';
import { problemFromError } from '../problemFromError';
import type { StreamWorld } from '../streamWorld';
import type { ChatCall } from './chatCall';

const refusalByteLimit = 64 * 1024;

export async function openChat(
	world: StreamWorld,
	call: ChatCall,
	token: string,
	signal: AbortSignal,
): Promise<Result<Response, MeterProblem>> {
	try {
		const response = await ky(routes.chat.path.replace(/^\//, ''), {
			prefixUrl: world.origin,
			fetch: world.http,
			method: routes.chat.method,
			redirect: 'error',
			credentials: 'omit',
			cache: 'no-store',
			timeout: false,
			retry: 0,
			throwHttpErrors: false,
			signal,
			json: inputOf(call),
			headers: {
				accept: 'text/event-stream, application/problem+json',
				authorization: `Bearer ${token}`,
				'user-agent': world.userAgent,
				'creditbar-operation': call.operation,
				'creditbar-session': call.sessionId,
			},
		});
		if (!response.ok) return fail(await refusal(world, response));
		if (isEventStream(response)) return ok(response);
		await response.body?.cancel();
		return fail({ kind: 'proxyOrTls' });
	} catch (error) {
		return fail(problemFromError(error));
	}
}

function inputOf({ modelId, messages, maxOutputTokens }: ChatCall): ChatInput {
	return {
		model: modelId,
		messages: messages.map(({ role, content }) => ({ role, content })),
		stream: true,
		...(maxOutputTokens === undefined ? {} : { max_tokens: maxOutputTokens }),
	};
}

async function refusal({ clock }: StreamWorld, response: Response): Promise<MeterProblem> {
	const body = await readCapped(response, refusalByteLimit).catch(() => null);
	return problemFromAnswer({ status: response.status, headers: response.headers, body }, clock.now());
}

/** HTML with a 200 is a captive portal or a proxy's own page. */
function isEventStream({ headers }: Response): boolean {
	return (headers.get('content-type') ?? '').toLowerCase().startsWith('text/event-stream');
}
