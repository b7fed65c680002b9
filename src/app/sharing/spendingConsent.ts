/**
 * Who may spend the user's credits on models. The editor's own chat may, because there a person asks. Any other
 * extension is a question to the user, once: the answer yes is kept for the session, the answer no until the window
 * closes. While the question is open, more requests of the same extension wait for the same answer. It is an answer
 * about whoever was signed in when it was asked, so it counts for nobody who has signed in since.
 */
import type { World } from '../../platform/world';
import { spendingTexts } from '../../present/sharing/spendingTexts';
import { SingleFlight } from '../../util/singleFlight';
import type { ModelAsker } from './modelSharing';

const key = 'spending.v1';
const mostKept = 100;

export class SpendingConsent {
	readonly #world: Pick<World, 'memory' | 'prompts'>;
	readonly #sessionId: () => string | null;
	readonly #asking = new Map<string, SingleFlight<boolean>>();
	readonly #refused = new Set<string>();

	/** `sessionId`: of who is signed in at this moment, and would pay. */
	constructor(world: Pick<World, 'memory' | 'prompts'>, sessionId: () => string | null) {
		this.#world = world;
		this.#sessionId = sessionId;
	}

	async isGiven(asker: ModelAsker): Promise<boolean> {
		if (asker.kind === 'editor') return true;
		const sessionId = this.#sessionId();
		if (sessionId === null) return false;
		if (this.#allowedIn(sessionId).includes(asker.id)) return true;
		const question = `${sessionId} ${asker.id}`;
		if (this.#refused.has(question)) return false;
		const asking = this.#asking.get(question) ?? new SingleFlight();
		this.#asking.set(question, asking);
		return asking.run(() => this.#ask(asker, sessionId));
	}

	/** Nobody is signed in any more. On a full disk it stays, and counts in no session that follows. */
	async forget(): Promise<void> {
		this.#refused.clear();
		await this.#write(undefined);
	}

	async #ask({ id, name }: Extract<ModelAsker, { kind: 'extension' }>, sessionId: string): Promise<boolean> {
		const { question, allow } = spendingTexts();
		const isAllowed = (await this.#world.prompts.warn(question(name, id), allow)) === allow;
		if (this.#sessionId() !== sessionId) return false;
		if (!isAllowed) this.#refused.add(`${sessionId} ${id}`);
		// A full disk costs another question.
		else await this.#write({ sessionId, allowed: [...this.#allowedIn(sessionId), id].slice(-mostKept) });
		return isAllowed;
	}

	async #write(consent: Consent | undefined): Promise<void> {
		await this.#world.memory.set(key, consent).catch(() => {});
	}

	#allowedIn(sessionId: string): readonly string[] {
		const stored = this.#world.memory.get(key);
		return isConsent(stored) && stored.sessionId === sessionId
			? stored.allowed.filter(id => typeof id === 'string')
			: [];
	}
}

interface Consent {
	readonly sessionId: string;
	readonly allowed: readonly unknown[];
}

function isConsent(value: unknown): value is Consent {
	return (
		typeof value === 'object' &&
		value !== null &&
		'sessionId' in value &&
		typeof value.sessionId === 'string' &&
		'allowed' in value &&
		Array.isArray(value.allowed)
	);
}
