import type { Result } from '../../util/result';
import type { MeterProblem } from '../meterProblem';
import type { StreamWorld } from '../streamWorld';
import type { TokenSource } from '../tokenSource';
import type { ChatCall } from './chatCall';
import type { ChatEvent } from './chatEvent';

/** What metered calls go out on. */
export interface ChatLine {
	readonly world: StreamWorld;
	/** Every attempt passes through it; it may answer instead (`CoolDown`). */
	readonly guard: <T>(attempt: () => Promise<Result<T, MeterProblem>>) => Promise<Result<T, MeterProblem>>;
}

/** What it takes to read a stream is loaded with the first call: who asks no model does not pay for it. */
export async function* chatStream(
	line: ChatLine & { readonly tokens: TokenSource },
	call: ChatCall,
	signal: AbortSignal,
): AsyncGenerator<ChatEvent, void, undefined> {
	const { streamChat } = await import('./streamChat');
	yield* streamChat(line, call, signal);
}
