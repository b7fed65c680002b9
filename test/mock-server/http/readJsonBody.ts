import { ok, type Result } from '../../../src/util/result';
import { type Refusal, refuse } from './refusal';

const longestBytes = 1024 * 1024;

/** The body as JSON. A route that takes none accepts an empty body and an empty object. */
export async function readJsonBody(request: Request): Promise<Result<unknown, Refusal>> {
	const text = await request.text();
	if (Buffer.byteLength(text) > longestBytes) return refuse('payload-too-large');
	if (text === '') return ok(undefined);
	const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
	if (type !== 'application/json') return refuse('unsupported-media-type');
	try {
		return ok(JSON.parse(text));
	} catch {
		return refuse('malformed-request', { detail: 'The body is not JSON.' });
	}
}
