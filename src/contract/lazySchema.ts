/** A schema is built on its first use, never at import: what is not shown is not paid for at start-up. */
export function lazySchema<S>(build: () => S): () => S {
	let built: S | undefined;
	return () => {
		built ??= build();
		return built;
	};
}
