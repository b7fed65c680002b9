/**
 * The one way in which credits are spent from here. The balance that comes with the end of a call is in the account at
 * once. A call that ended without saying what it cost is looked up, because what was said until then is charged.
 */
import type { UsageRequest } from '../../contract/usageRequest';
import type { ChatCall } from '../../meter/chat/chatCall';
import type { ChatEnd, ChatEvent } from '../../meter/chat/chatEvent';
import type { ModelBackend, UsageBackend } from '../../meter/meteringBackend';
import type { Timers } from '../../platform/timers';
import { linkedSignal } from '../../util/linkedSignal';
import type { AccountSync } from '../accountSync';
import { isAmbiguous } from '../isAmbiguous';
import type { NewsPen } from '../news/newsPen';

/** The service settles a call when it notices that nobody listens any more, which takes it a moment. */
const lookUpAfterMs = [300, 1_500, 5_000] as const;

export interface MeteredChatParts {
	readonly backend: Pick<ModelBackend, 'chatStream'> & Pick<UsageBackend, 'usageRequests'>;
	readonly account: Pick<AccountSync, 'takeNewsPen' | 'readAnew'>;
	readonly timers: Timers;
}

export class MeteredChat {
	readonly #parts: MeteredChatParts;
	readonly #lookUps = new Map<string, Promise<UsageRequest | null>>();
	#isDisposed = false;
	#hungUp = new AbortController();

	constructor(parts: MeteredChatParts) {
		this.#parts = parts;
	}

	/** See `ModelBackend.chatStream`. Every caller that spends credits goes through here. */
	async *stream(call: ChatCall, signal: AbortSignal): AsyncGenerator<ChatEvent, void, undefined> {
		const pen = this.#parts.account.takeNewsPen();
		const ended = linkedSignal(signal, this.#hungUp.signal);
		let end: ChatEnd | null = null;
		try {
			for await (const event of this.#parts.backend.chatStream(call, ended.signal)) {
				if (event.kind !== 'text') {
					end = event;
					this.#take(event, pen);
				}
				yield event;
			}
		} finally {
			ended.dispose();
			// Whoever leaves in the middle has hung up.
			if (!end) void this.#readAfterwards(pen);
		}
	}

	/** The finished row of a call that did not say its cost itself; null when the service has none to show yet. */
	settled(requestId: string): Promise<UsageRequest | null> {
		const known = this.#lookUps.get(requestId) ?? this.#lookUp(requestId);
		this.#lookUps.set(requestId, known);
		return known;
	}

	/** Ends every call that is under way: nobody is signed in any more to pay for it. */
	hangUp(): void {
		this.#hungUp.abort();
		this.#hungUp = new AbortController();
	}

	dispose(): void {
		this.#isDisposed = true;
		this.hangUp();
	}

	#take(end: ChatEnd, pen: NewsPen | null): void {
		if (end.kind === 'finished') {
			if (pen) pen.writeBalance(end.cost.balance);
			else void this.#parts.account.readAnew();
			return;
		}
		const { requestId } = end;
		if (requestId !== null) void this.settled(requestId).then(() => this.#read(pen));
		else if (end.kind === 'failed' && end.problem.kind === 'outOfCredits') void this.#read(pen);
		else if (end.kind === 'canceled' || isAmbiguous(end.problem)) void this.#readAfterwards(pen);
	}

	async #lookUp(requestId: string): Promise<UsageRequest | null> {
		for (const delayMs of lookUpAfterMs) {
			await this.#pause(delayMs);
			if (this.#isDisposed) return null;
			const page = await this.#parts.backend.usageRequests(anyRequest, null);
			const row = page.ok ? page.value.data.find(({ id }) => id === requestId) : undefined;
			if (row) return row;
		}
		return null;
	}

	async #readAfterwards(pen: NewsPen | null): Promise<void> {
		await this.#pause(lookUpAfterMs[0]);
		await this.#read(pen);
	}

	/** Not for an account that has taken the place of the one that was charged. */
	async #read(pen: NewsPen | null): Promise<void> {
		if (!this.#isDisposed && pen?.isValid !== false) await this.#parts.account.readAnew();
	}

	#pause(delayMs: number): Promise<void> {
		return new Promise(resolve => {
			this.#parts.timers.after(delayMs, resolve);
		});
	}
}

const anyRequest = { modelId: null, status: null, sessionId: null } as const;
