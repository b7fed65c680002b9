/**
 * What the panel's page says, checked before anything acts on it: a closed list of messages, small, not too many, and
 * each intent once. Whatever else arrives is dropped without an answer.
 */
import type { Clock } from '../platform/clock';
import { decodePanelMessage } from '../protocol/decodePanelMessage';
import type { PanelMessage } from '../protocol/messages';

const sizeLimit = 16 * 1024;
const perSecond = 20;
const rememberedIds = 200;

export class PanelInbox {
	readonly #clock: Clock;
	readonly #seenIds = new Set<string>();
	#windowStartedAt = 0;
	#inWindow = 0;

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	accept(message: unknown): PanelMessage | null {
		if (!this.#hasRoom() || !isSmall(message)) return null;
		const decoded = decodePanelMessage(message);
		if (decoded?.type !== 'intent') return decoded;
		if (this.#seenIds.has(decoded.intentId)) return null;
		this.#seenIds.add(decoded.intentId);
		const [oldest] = this.#seenIds;
		if (this.#seenIds.size > rememberedIds && oldest !== undefined) this.#seenIds.delete(oldest);
		return decoded;
	}

	#hasRoom(): boolean {
		const now = this.#clock.now();
		if (Math.abs(now - this.#windowStartedAt) >= 1_000) {
			this.#windowStartedAt = now;
			this.#inWindow = 0;
		}
		return ++this.#inWindow <= perSecond;
	}
}

function isSmall(message: unknown): boolean {
	try {
		return (JSON.stringify(message)?.length ?? 0) <= sizeLimit;
	} catch {
		return false;
	}
}
