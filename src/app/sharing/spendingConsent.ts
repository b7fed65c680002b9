/**
 * Who may spend the user's credits on models. The editor's own chat may, because there a person asks. Any other
 * extension is a question to the user, once: the answer yes is kept for the account, the answer no until the window
 * closes. While the question is open, more requests of the same extension wait for the same answer.
 */
import type { World } from '../../platform/world';
import { spendingTexts } from '../../present/sharing/spendingTexts';
import { SingleFlight } from '../../util/singleFlight';
import type { ModelAsker } from './modelSharing';

const key = 'spending.v1';
const mostKept = 100;

export class SpendingConsent {
	readonly #world: Pick<World, 'memory' | 'prompts'>;
	readonly #asking = new Map<string, SingleFlight<boolean>>();
	readonly #refused = new Set<string>();
	/** What the disk still says of the last account, because it could not be erased there. */
	#outdated: unknown;

	constructor(world: Pick<World, 'memory' | 'prompts'>) {
		this.#world = world;
	}

	async isGiven(asker: ModelAsker): Promise<boolean> {
		if (asker.kind === 'editor' || this.#allowed().includes(asker.id)) return true;
		if (this.#refused.has(asker.id)) return false;
		const asking = this.#asking.get(asker.id) ?? new SingleFlight();
		this.#asking.set(asker.id, asking);
		return asking.run(() => this.#ask(asker));
	}

	/** The next account is asked anew. */
	async forget(): Promise<void> {
		this.#refused.clear();
		const kept = this.#world.memory.get(key);
		// On a full disk at least this window knows that nobody may any more.
		this.#outdated = (await this.#write(undefined)) ? undefined : kept;
	}

	async #ask({ id, name }: Extract<ModelAsker, { kind: 'extension' }>): Promise<boolean> {
		const { question, allow } = spendingTexts();
		const isAllowed = (await this.#world.prompts.warn(question(name, id), allow)) === allow;
		if (!isAllowed) this.#refused.add(id);
		// A full disk costs another question in the next window.
		else if (await this.#write([...this.#allowed(), id].slice(-mostKept))) this.#outdated = undefined;
		return isAllowed;
	}

	async #write(allowed: readonly string[] | undefined): Promise<boolean> {
		try {
			await this.#world.memory.set(key, allowed);
			return true;
		} catch {
			return false;
		}
	}

	#allowed(): readonly string[] {
		const stored = this.#world.memory.get(key);
		if (JSON.stringify(stored) === JSON.stringify(this.#outdated)) return [];
		return Array.isArray(stored) ? stored.filter(id => typeof id === 'string') : [];
	}
}
