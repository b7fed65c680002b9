/**
 * The way to the service: it takes its time both ways, breaks off, and everything that passes is held against what may
 * pass. What leaves a window that has crashed is never answered.
 */
import type { Http } from '../../src/platform/http';
import { ConnectionLost } from '../mock-server/faults/connectionLost';
import type { Dice } from './dice';
import { Finding } from './finding';
import type { KeysInUse } from './keysInUse';
import type { Leaks } from './leaks';
import type { LedgerHistory } from './ledgerHistory';
import { type Machine, origin } from './machine';
import type { Spending } from './spending';
import type { Story } from './story';

export interface NetworkParts {
	readonly machine: Machine;
	readonly dice: Dice;
	readonly story: Story;
	readonly history: LedgerHistory;
	readonly keys: KeysInUse;
	readonly spending: Spending;
	readonly leaks: Leaks;
	readonly report: (finding: Finding) => void;
}

export class Network {
	isOffline = false;
	/** The longest way there, and the longest way back. */
	slownessMs = 400;
	/** A refresh of the session that may have been lost on its way: the service may end the session for that. */
	isRefreshDisturbed = false;
	/** When tokens were last handed out, on the clock of the timers. */
	tokensAtMs = Number.NEGATIVE_INFINITY;
	readonly #parts: NetworkParts;
	#refreshesUnderWay = 0;
	/**
	 * A request follows its signal weakly: once it is collected as garbage, nobody hears that it was aborted. When that
	 * happens is not for the engine to decide here but for the dice, so what is under way is held.
	 */
	readonly #held = new Set<unknown>();

	constructor(parts: NetworkParts) {
		this.#parts = parts;
	}

	/** Anything that can part a refresh from its answer. */
	disturb(): void {
		if (this.#refreshesUnderWay > 0) this.isRefreshDisturbed = true;
	}

	fetchOf(window: { readonly name: string; readonly isAlive: () => boolean }): Http {
		return async (input, init) => {
			const request = new Request(input, init);
			request.signal.throwIfAborted();
			const held = [input, request];
			this.#held.add(held);
			const aborted = this.#parts.dice.chance(5) ? never() : rejectsOnAbort(request.signal);
			const isRefresh = request.url === `${origin}/oauth/token`;
			if (isRefresh) this.#refreshesUnderWay++;
			try {
				const answer = this.#exchange(window, request);
				const response = await Promise.race([answer, aborted]);
				return response;
			} catch (error) {
				if (isRefresh) this.isRefreshDisturbed = true;
				throw error;
			} finally {
				if (isRefresh) this.#refreshesUnderWay--;
				this.#held.delete(held);
			}
		};
	}

	async #exchange(
		{ name, isAlive }: { readonly name: string; readonly isAlive: () => boolean },
		request: Request,
	): Promise<Response> {
		const { machine, story, history, keys, spending } = this.#parts;
		const url = new URL(request.url);
		const body = request.method === 'POST' ? await request.clone().text() : '';
		this.#guard(() => this.#inspect(url, request, body));
		if (url.origin !== origin) throw lost('getaddrinfo ENOTFOUND');
		const key = request.headers.get('idempotency-key');
		const isChat = url.pathname === '/v1/chat/completions';
		if (isChat) this.#guard(() => spending.leaves(body));
		await this.#travel();
		if (!isAlive()) return never();
		if (this.isOffline) throw lost('getaddrinfo ENOTFOUND');
		if (key) this.#guard(() => keys.leaves(url.pathname, key, body));
		const answer = await machine.server.fetch(request).catch(error => error);
		history.note();
		if (url.pathname === '/oauth/token') this.tokensAtMs = machine.elapsedMs;
		const outcome = answer instanceof Response ? answer.status : 'no answer';
		const keyed = key ? ` with key ${key.slice(0, 4)}` : '';
		story.tell(`${name}: ${request.method} ${url.pathname}${keyed} → ${outcome}`);
		await this.#travel();
		if (!isAlive()) return never();
		if (this.isOffline) throw lost('read ECONNRESET');
		if (!(answer instanceof Response)) throw answer instanceof TypeError ? answer : new ConnectionLost();
		if (url.pathname.startsWith('/oauth/') && answer.status >= 400) this.isRefreshDisturbed = true;
		if (isChat && answer.status === 401) spending.refusedForItsToken(body);
		if (!key) return answer;
		return this.#overheard(answer, () => keys.answered(url.pathname, key, answer.status));
	}

	/** A body counts as answered when it has arrived to its last byte. */
	#overheard(answer: Response, onWhole: () => void): Response {
		if (answer.body === null || !isJson(answer)) return answer;
		const listener = new TransformStream<Uint8Array, Uint8Array>({ flush: onWhole });
		const { status, statusText, headers } = answer;
		return new Response(answer.body.pipeThrough(listener), { status, statusText, headers });
	}

	#inspect(url: URL, request: Request, body: string): void {
		const { leaks } = this.#parts;
		leaks.search('the address of a request', url.href);
		if (url.pathname === '/oauth/token') leaks.add(new URLSearchParams(body).get('code_verifier'));
		if (url.pathname.startsWith('/v1/')) leaks.search('the body of a request', body);
		const isElsewhere = url.origin !== origin;
		if (isElsewhere && request.headers.has('authorization'))
			throw new Finding(`A token was sent to ${url.origin}`);
		if (isElsewhere) leaks.search(`a request to ${url.origin}`, body);
	}

	#guard(check: () => void): void {
		try {
			check();
		} catch (error) {
			if (!(error instanceof Finding)) throw error;
			this.#parts.report(error);
		}
	}

	#travel(): Promise<void> {
		const { dice, machine } = this.#parts;
		const delayMs = dice.between(0, this.slownessMs);
		return new Promise(resolve => machine.timers.after(delayMs, resolve));
	}
}

function isJson(answer: Response): boolean {
	return (answer.headers.get('content-type') ?? '').includes('json');
}

function lost(message: string): TypeError {
	return new TypeError('fetch failed', { cause: new Error(message) });
}

function never(): Promise<never> {
	return new Promise(() => {});
}

function rejectsOnAbort(signal: AbortSignal): Promise<never> {
	return new Promise((_resolve, reject) => {
		signal.addEventListener('abort', () => reject(signal.reason), { once: true });
	});
}
