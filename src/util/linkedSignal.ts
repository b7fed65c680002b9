/**
 * Aborts with the first of several signals. `AbortSignal.any` holds on to what depends on it only weakly, and in a long
 * chain of those, ending in a request, an abort can get lost; here each signal holds on to the next.
 */
export interface LinkedSignal {
	readonly signal: AbortSignal;
	/** Lets go of the sources. */
	dispose(): void;
}

export function linkedSignal(...sources: readonly AbortSignal[]): LinkedSignal {
	const controller = new AbortController();
	const links = sources.map(source => {
		const follow = () => controller.abort(source.reason);
		if (source.aborted) follow();
		else source.addEventListener('abort', follow, { once: true });
		return () => source.removeEventListener('abort', follow);
	});
	return {
		signal: controller.signal,
		dispose() {
			for (const unlink of links) unlink();
		},
	};
}
