/**
 * One connection of `GET /v1/events`, from its first byte to its end. Whatever happens, the listener hears exactly one
 * end and nothing is thrown.
 */
import { routes } from '../../contract/routes';
import { linkedSignal } from '../../util/linkedSignal';
import type { Result } from '../../util/result';
import type { MeterProblem } from '../meterProblem';
import { openStream, type StreamRequest } from '../openStream';
import { problemFromError } from '../problemFromError';
import type { StreamWorld } from '../streamWorld';
import type { TokenSource } from '../tokenSource';
import { withGoodToken } from '../withGoodToken';
import type { EventSignal } from './accountEvent';
import { readEvents } from './readEvents';
import { SilenceLimit } from './silenceLimit';

export interface EventsLine {
	readonly world: StreamWorld;
	readonly tokens: TokenSource;
	/** Every attempt passes through it; it may answer instead (`CoolDown`). */
	readonly guard: <T>(attempt: () => Promise<Result<T, MeterProblem>>) => Promise<Result<T, MeterProblem>>;
}

/** `after`: the account version up to which everything is known already. Aborting `signal` hangs up. */
export async function* listen(
	{ world, tokens, guard }: EventsLine,
	after: number,
	signal: AbortSignal,
): AsyncGenerator<EventSignal, void, undefined> {
	const silence = new SilenceLimit(world.timers, signal);
	const hangUp = new AbortController();
	const over = linkedSignal(signal, silence.signal, hangUp.signal);
	let retryMs: number | null = null;
	let usedToken = '';
	const ended = (problem: MeterProblem): EventSignal => ({ kind: 'ended', problem, retryMs });
	try {
		const opened = await withGoodToken(tokens, token => {
			usedToken = token;
			return guard(() => openStream(world, eventsRequest(token, after), over.signal));
		});
		if (!opened.ok) {
			yield ended(opened.problem);
			return;
		}
		if (opened.value === null) {
			yield { kind: 'unwanted' };
			return;
		}
		silence.renew();
		const heard = { bytes: () => silence.renew(), retry: (ms: number) => (retryMs = ms) };
		for await (const event of readEvents(opened.value, over.signal, heard)) {
			if (event.name === 'authExpired') {
				const newer = await tokens.replaceToken(usedToken);
				yield newer.ok ? { kind: 'renewed' } : ended(newer.problem);
				return;
			}
			yield { kind: 'event', event };
		}
		yield ended({ kind: 'offline' });
	} catch (error) {
		yield ended(problemFromError(error));
	} finally {
		silence.dispose();
		hangUp.abort();
		over.dispose();
	}
}

/** A service that has no such route is one that tells nothing. */
function eventsRequest(token: string, after: number): StreamRequest {
	return {
		route: routes.events,
		token,
		headers: { 'last-event-id': String(after) },
		nothingToHear: [204, 404, 410],
	};
}
