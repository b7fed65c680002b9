/**
 * What was asked for an account ends when that account is left, by a sign-out, another backend or a closing window:
 * nobody is there any more to hear the answer, and a request that hangs must not outlive who made it.
 */
import type { Disposable } from '../platform/disposable';

export class Departure {
	readonly #underWay = new Set<AbortController>();

	/** Until disposed of, the request belongs to those that are ended. */
	follow(request: AbortController): Disposable {
		this.#underWay.add(request);
		return { dispose: () => this.#underWay.delete(request) };
	}

	/** Requests that come later are not touched. */
	leave(): void {
		for (const request of this.#underWay)
			request.abort(new DOMException('Nobody waits for it.', 'AbortError'));
		this.#underWay.clear();
	}
}
