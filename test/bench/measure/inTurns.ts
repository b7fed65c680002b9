/**
 * Every candidate once per round, beginning with another one each time, after rounds that do not count. What slows
 * the machine down for a while then slows all of them, and a ratio of two of them stays what it is. `warmUps` is for
 * what runs in a process that goes on: an engine compiles what it has run often, so a candidate that was asked more
 * often before would be measured as the faster one.
 */
export async function inTurns<Name extends string, Sample>(
	rounds: number,
	candidates: Readonly<Record<Name, () => Promise<Sample>>>,
	warmUps = 1,
): Promise<Record<Name, Sample[]>> {
	const names = Object.keys(candidates).filter((name): name is Name => name in candidates);
	const samples = new Map<Name, Sample[]>(names.map(name => [name, []]));
	for (let round = -warmUps; round < rounds; round += 1) {
		for (let turn = 0; turn < names.length; turn += 1) {
			const name = names[(round + warmUps + turn) % names.length];
			if (name === undefined) continue;
			const sample = await candidates[name]();
			if (round >= 0) samples.get(name)?.push(sample);
		}
	}
	return names.reduce(
		(all, name) => Object.assign(all, { [name]: samples.get(name) ?? [] }),
		Object.create(null),
	);
}
