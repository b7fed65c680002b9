/**
 * Some systems keep secrets only until the editor closes, and do not say so. What gives them away is a note outside of
 * the secrets that says there is one. The note names nothing but the random id of the session.
 */
import type { Memory } from '../platform/memory';
import type { Secrets } from '../platform/secrets';
import { sessionRecordKey } from './sessionRecord';

const toldKey = 'session.lossTold';

export class SecretLoss {
	readonly #world: { readonly memory: Memory; readonly secrets: Secrets };
	readonly #origin: string;

	constructor(world: { readonly memory: Memory; readonly secrets: Secrets }, origin: string) {
		this.#world = world;
		this.#origin = origin;
	}

	/** The session that should be in the secrets from now on. */
	async note(sessionId: string | undefined): Promise<void> {
		if (this.#world.memory.get(this.#noteKey) === sessionId) return;
		await this.#world.memory.set(this.#noteKey, sessionId).catch(() => undefined);
	}

	/** Whether a session was lost that way and nobody has been told yet, on this machine. */
	async isNews(): Promise<boolean> {
		const { memory, secrets } = this.#world;
		if (memory.get(this.#noteKey) === undefined || memory.get(toldKey) === true) return false;
		const isThere = (await secrets.get(sessionRecordKey(this.#origin)).catch(() => '')) !== undefined;
		if (isThere) return false;
		await memory.set(toldKey, true).catch(() => undefined);
		return true;
	}

	get #noteKey(): string {
		return `session.noted@${this.#origin}`;
	}
}
