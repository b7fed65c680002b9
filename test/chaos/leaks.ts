/** Where secrets may never be: every text the extension leaves behind is searched for all secrets there have been. */
import { Finding } from './finding';

export class Leaks {
	/** Parts of every secret the service hands out. */
	readonly #canaries: readonly string[];
	readonly #made = new Set<string>();
	readonly #states = new Set<string>();
	readonly #searched = new Map<string, string>();

	constructor(canaries: readonly string[]) {
		this.#canaries = canaries;
	}

	/** A secret that the extension made itself. */
	add(secret: string | null): void {
		if (secret) this.#made.add(secret);
	}

	/** What a sign-in is recognized by is part of its address and of nothing else. */
	addState(state: string | null): void {
		if (state) this.#states.add(state);
	}

	searchAddress(place: string, text: string): void {
		this.#search(place, text, [...this.#canaries, ...this.#made]);
	}

	search(place: string, text: string): void {
		this.#search(place, text, [...this.#canaries, ...this.#made, ...this.#states]);
	}

	#search(place: string, text: string, secrets: readonly string[]): void {
		// Most texts stay as they are from step to step.
		if (this.#searched.get(place) === text) return;
		this.#searched.set(place, text);
		for (const secret of secrets)
			if (text.includes(secret)) throw new Finding(`A secret is in ${place}: …${around(text, secret)}…`);
	}
}

function around(text: string, secret: string): string {
	const at = text.indexOf(secret);
	return text.slice(Math.max(0, at - 60), at);
}
