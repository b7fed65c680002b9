/**
 * One connection of `GET /v1/events`. It begins with what happened after `Last-Event-ID`, goes on with what
 * happens, pings every 15 s, and ends with `authExpired` when its token does.
 */
import { eventSchemas } from '../../../../src/contract/events';
import { encodeStrict } from '../../../../src/contract/outgoing';
import type { AnyWire } from '../../../../src/contract/wire';
import type { Disposable } from '../../../../src/platform/disposable';
import type { AccountEvent } from '../../account/accountEvent';
import type { Caller } from '../authorize';
import type { MockParts } from '../mockParts';
import { sseOpening, ssePing, sseText } from './sseText';

const pingMs = 15_000;

export class EventStream {
	readonly body: ReadableStream<Uint8Array>;
	readonly #encoder = new TextEncoder();
	readonly #place: Disposable;
	#output: ReadableStreamDefaultController<Uint8Array> | null = null;
	#unsubscribe: () => void = () => {};
	#ping: Disposable | null = null;
	#lastId = 0;

	constructor(
		private readonly parts: MockParts,
		private readonly caller: Caller,
		lastEventId: string | null,
	) {
		this.body = new ReadableStream({
			start: output => {
				this.#output = output;
			},
			cancel: () => this.#end(),
		});
		this.#write(sseOpening);
		this.#place = parts.streams.add(this);
		if (lastEventId !== null) this.#replay(lastEventId);
		this.#follow();
		this.#pingLater();
	}

	resync(): void {
		this.#unsubscribe();
		this.#sayResync();
		this.#follow();
	}

	checkToken(): void {
		void this.parts.oauth.verifyAccessToken(this.caller.token, this.parts.clock.now()).then(verdict => {
			if (verdict.ok || this.#output === null) return;
			this.#write(sseText('authExpired', this.#lastId, encodeStrict(eventSchemas.authExpired, {})));
			this.close();
		});
	}

	close(): void {
		this.#output?.close();
		this.#end();
	}

	#account() {
		return this.parts.world().findAccount(this.caller.account.accountId);
	}

	#replay(lastEventId: string): void {
		const after = /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : -1;
		const replay = this.#account()?.eventsAfter(after);
		if (replay?.kind === 'events') for (const event of replay.events) this.#tell(event);
		else this.#sayResync();
	}

	#sayResync(): void {
		this.#lastId = this.#account()?.version ?? 0;
		this.#write(sseText('resync', this.#lastId, encodeStrict(eventSchemas.resync, {})));
	}

	#follow(): void {
		this.#unsubscribe = this.#account()?.onEvent(event => this.#tell(event)) ?? (() => {});
	}

	#tell({ id, event, data }: AccountEvent): void {
		this.#lastId = id;
		try {
			const schema: AnyWire = eventSchemas[event];
			this.#write(sseText(event, id, encodeStrict(schema, data)));
		} catch (breach) {
			// The account must not fall over its listener, so this one goes and says why.
			this.parts.reportBreach(String(breach));
			this.close();
		}
	}

	#pingLater(): void {
		this.#ping = this.parts.timers.after(pingMs, () => {
			this.#write(ssePing);
			this.checkToken();
			this.#pingLater();
		});
	}

	#write(text: string): void {
		this.#output?.enqueue(this.#encoder.encode(text));
	}

	#end(): void {
		this.#output = null;
		this.#ping?.dispose();
		this.#unsubscribe();
		this.#place.dispose();
	}
}
