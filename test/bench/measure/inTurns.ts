/**
 * Every candidate once per round, beginning with another one each time, after a round that does not count. What slows
 * the machine down for a while then slows all of them, and a ratio of two of them stays what it is.
 */
export async function inTurns<Name extends string, Sample>(
	rounds: number,
	candidates: Readonly<Record<Name, () => Promise<Sample>>>,
): Promise<Record<Name, Sample[]>> {
	const names = Object.keys(candidates).filter((name): name is Name => name in candidates);
	const samples = new Map<Name, Sample[]>(names.map(name => [name, []]));
	for (let round = 0; round <= rounds; round += 1) {
		for (let turn = 0; turn < names.length; turn += 1) {
			const name = names[(round + turn) % names.length];
			if (name === undefined) continue;
			const sample = await candidates[name]();
			if (round > 0) samples.get(name)?.push(sample);
		}
	}
	return names.reduce(
		(all, name) => Object.assign(all, { [name]: samples.get(name) ?? [] }),
		Object.create(null),
	);
}
