/**
 * Credits are spent once each time somebody asked for it, and by another extension only after somebody said yes. The
 * service would charge a call that comes twice a second time, so every call is held against what was asked.
 */

import type { ModelAsker } from '../../src/app/sharing/modelSharing';
import { actionTexts } from '../../src/present/actions/actionTexts';
import { aiActions } from '../../src/present/actions/aiAction';
import { spendingTexts } from '../../src/present/sharing/spendingTexts';
import type { Excuses } from './excuses';
import { Finding } from './finding';

interface Question {
	readonly asker: ModelAsker;
	/** A call for it has left, and was not refused for its token. */
	isCalled: boolean;
	/** Somebody had said yes to the asker at some moment since it asked. */
	isAllowed: boolean;
}

export class Spending {
	readonly #excuses: Excuses;
	/** By what is in the body of the call and of no other. */
	readonly #questions = new Map<string, Question>();
	readonly #allowed = new Set<string>();
	#actions = 0;
	#actionCalls = 0;

	constructor(excuses: Excuses) {
		this.#excuses = excuses;
	}

	asks(content: string, asker: ModelAsker): void {
		const isAllowed = asker.kind === 'editor' || this.#allowed.has(asker.id);
		this.#questions.set(content, { asker, isCalled: false, isAllowed });
	}

	/** Each is one call at most, so trying again is another one. */
	progresses(title: string): void {
		const isAction = aiActions.some(action => title.startsWith(actionTexts().progressTitle(action, '')));
		if (isAction) this.#actions++;
	}

	chooses(message: string, choice: string): void {
		if (choice !== spendingTexts().allow) return;
		for (const { id, name } of extensions) {
			if (message !== spendingTexts().question(name, id)) continue;
			this.#allowed.add(id);
			for (const question of this.#questions.values())
				if (question.asker.kind === 'extension' && question.asker.id === id) question.isAllowed = true;
		}
	}

	/** Somebody was signed out: the next account is asked anew, where that could be written down. */
	signedOut(): void {
		if (!this.#excuses.mayForget) this.#allowed.clear();
	}

	leaves(body: string): void {
		const question = this.#of(body);
		if (!question) {
			if (++this.#actionCalls > this.#actions) throw new Finding('An action called a model twice');
			return;
		}
		if (question.isCalled) throw new Finding('A question was put to a model twice');
		if (!question.isAllowed) throw new Finding('An extension spent credits that nobody allowed it to spend');
		question.isCalled = true;
	}

	/** Nothing was done, so the same call may come again with another token. */
	refusedForItsToken(body: string): void {
		const question = this.#of(body);
		if (question) question.isCalled = false;
		else this.#actionCalls--;
	}

	#of(body: string): Question | undefined {
		const content = /question [\da-f-]{36}/.exec(body)?.[0];
		return content === undefined ? undefined : this.#questions.get(content);
	}
}

/** Two that want to spend credits. */
export const extensions = [
	{ kind: 'extension', id: 'acme.helper', name: 'Helper' },
	{ kind: 'extension', id: 'acme.writer', name: 'Writer' },
] as const satisfies readonly ModelAsker[];
