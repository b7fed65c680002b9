/**
 * Reads what came back, and believes it only as far as it proves to be from the sign-in server: a "no" has to be a 400
 * or 401 in JSON with an error code. A login page of a hotel, a proxy's 403 or a load balancer's 502 say nothing.
 */
import { readCapped } from '../../util/readCapped';
import { OAuthInterruption, OAuthRefusal } from './oauthRefusal';
import { retryAfterMs } from './retryAfterMs';

const answerLimitBytes = 64 * 1024;

/** A response whose body is here already, or a throw of `OAuthRefusal` or `OAuthInterruption`. */
export async function readOAuthAnswer(response: Response, signal: AbortSignal): Promise<Response> {
	const { status, headers } = response;
	const text = await readCapped(response, answerLimitBytes, signal);
	if (text === null) throw new OAuthInterruption('badAnswer');
	const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
	if (type === 'text/html' && status < 500 && status !== 404 && status !== 429)
		throw new OAuthInterruption('proxyOrTls');
	if (status === 200) return new Response(text, { status, headers: { 'content-type': type ?? '' } });
	if (status === 407 || status === 511) throw new OAuthInterruption('proxyOrTls');
	if (status === 408) throw new OAuthInterruption('timedOut');
	if (status === 429) throw new OAuthInterruption('rateLimited', retryAfterMs(headers));
	if (status >= 500) throw new OAuthInterruption('serverFault', retryAfterMs(headers));
	const code = type === 'application/json' ? readErrorCode(text) : undefined;
	if ((status === 400 || status === 401) && code !== undefined) throw new OAuthRefusal(code);
	throw new OAuthInterruption('badAnswer');
}

function readErrorCode(text: string): string | undefined {
	try {
		const body: unknown = JSON.parse(text);
		const code = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
		return typeof code === 'string' ? code : undefined;
	} catch {
		return undefined;
	}
}
