/** A mutation under its idempotency key: done once, answered as often as it is asked. */
import { fingerprintOf, type KeptAnswer, readIdempotencyKey } from './idempotencyKeys';
import type { MockParts } from './mockParts';
import { answerRefusal } from './refusal';
import type { Visit } from './visit';

interface KeyedRequest {
	readonly accountId: string;
	readonly path: string;
	readonly body: unknown;
}

export async function answerKeyed(
	parts: MockParts,
	visit: Visit,
	{ accountId, path, body }: KeyedRequest,
	work: () => Response,
): Promise<Response> {
	const key = readIdempotencyKey(visit.request.headers.get('idempotency-key'));
	if (!key.ok) return answerRefusal(key.problem, visit.requestId);
	const verdict = parts.keys.claim(accountId, key.value, fingerprintOf(path, body));
	if (!verdict.ok) return answerRefusal(verdict.problem, visit.requestId);
	if (verdict.value.kind === 'replay') {
		visit.headers.set('Idempotency-Replayed', 'true');
		return restore(verdict.value.answer);
	}
	const { finish, forget } = verdict.value;
	try {
		await visit.pause();
		const response = work();
		const answer = await keep(response);
		finish(answer);
		return restore(answer);
	} catch (problem) {
		forget();
		throw problem;
	}
}

async function keep(response: Response): Promise<KeptAnswer> {
	const contentType = response.headers.get('content-type') ?? 'application/json';
	return { status: response.status, contentType, text: await response.text() };
}

function restore({ status, contentType, text }: KeptAnswer): Response {
	const headers = { 'Content-Type': contentType, 'Cache-Control': 'no-store' };
	return new Response(text, { status, headers });
}
