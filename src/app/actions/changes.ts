/**
 * Changes that were proposed and are not decided. A file is changed only by a yes of the user, and only while it still
 * reads as it did when the change was made.
 */
import type { TextChange } from '../../platform/textEditors';
import type { World } from '../../platform/world';
import type { ActionTexts } from '../../present/actions/actionTexts';
import { plainText } from '../../present/format/plainText';

/** Older ones that nobody decided on are forgotten. */
const keptChanges = 20;

export class Changes {
	readonly #world: World;
	readonly #texts: ActionTexts;
	readonly #open = new Map<string, TextChange>();

	constructor(world: World, texts: ActionTexts) {
		this.#world = world;
		this.#texts = texts;
	}

	async propose(change: TextChange): Promise<void> {
		this.#open.set(change.id, change);
		const [oldest] = this.#open.keys();
		if (this.#open.size > keptChanges && oldest !== undefined) this.#open.delete(oldest);
		await this.#world.textEditors.showChange(change);
	}

	async accept(changeId: string | null): Promise<void> {
		const change = this.#take(changeId);
		if (!change) return;
		const { prompts, textEditors, clipboard } = this.#world;
		const texts = this.#texts;
		const outcome = await textEditors.apply(change);
		await textEditors.closeChange(change.id);
		if (outcome === 'applied') {
			prompts.flash(texts.accepted);
			return;
		}
		const name = plainText(change.name, 60);
		const message = outcome === 'changedMeanwhile' ? texts.changedMeanwhile(name) : texts.notApplied(name);
		if ((await prompts.warn(message, texts.copyChange)) !== texts.copyChange) return;
		await clipboard.write(change.replacement);
		prompts.flash(texts.copied);
	}

	async discard(changeId: string | null): Promise<void> {
		const change = this.#take(changeId);
		if (!change) return;
		await this.#world.textEditors.closeChange(change.id);
		this.#world.prompts.flash(this.#texts.discarded);
	}

	/** Out of the list before anything is awaited, so that two presses decide once. */
	#take(changeId: string | null): TextChange | null {
		const change = changeId === null ? undefined : this.#open.get(changeId);
		if (change) this.#open.delete(change.id);
		else this.#world.prompts.flash(changeId === null ? this.#texts.noChangeHere : this.#texts.decided);
		return change ?? null;
	}
}
