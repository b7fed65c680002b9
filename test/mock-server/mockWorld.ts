/** The starting world a scenario names, and its replacement by another. */
import type { Clock } from '../../src/platform/clock';
import type { Account } from './account/account';
import type { AccountWorld } from './account/accountWorld';
import type { WorldLinks } from './account/worldLinks';
import { allFeatures, type Features } from './http/features';
import { findScenario, type Scenario } from './scenarios';

export class MockWorld {
	readonly #usual: Features;
	readonly #first: Scenario;
	#scenario: Scenario;
	#features: Features;
	#world: AccountWorld;

	constructor(
		private readonly clock: Clock,
		private readonly links: WorldLinks,
		scenario: string,
		features: Partial<Features>,
	) {
		this.#usual = { ...allFeatures, ...features };
		this.#features = this.#usual;
		this.#first = knownScenario(scenario);
		this.#scenario = this.#first;
		this.#world = this.#scenario.build(clock.now(), links);
	}

	current(): AccountWorld {
		return this.#world;
	}

	/** The account the scenario is about. */
	main(): Account {
		const first = this.#world.accounts[0];
		if (first === undefined) throw new Error(`The scenario ${this.#scenario.name} has no account.`);
		return first;
	}

	scenario(): string {
		return this.#scenario.name;
	}

	features(): Features {
		return this.#features;
	}

	setFeatures(features: Partial<Features>): void {
		this.#features = { ...this.#features, ...features };
	}

	start(name: string): void {
		this.#scenario = knownScenario(name);
		this.#world = this.#scenario.build(this.clock.now(), this.links);
	}

	reset(): void {
		this.#features = this.#usual;
		this.start(this.#first.name);
	}
}

export class UnknownScenario extends Error {}

function knownScenario(name: string): Scenario {
	const scenario = findScenario(name);
	if (scenario === undefined) throw new UnknownScenario(`There is no scenario "${name}"; --list names them.`);
	return scenario;
}
