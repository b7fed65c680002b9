import { type FakeWorld, fakeWorld } from './fakeWorld';
import { SeededRandom } from './seededRandom';

/** A second window of the same editor: it shares time, network, secrets, memory, locks and settings, and nothing else. */
export function anotherWindow(first: FakeWorld, overrides: Partial<FakeWorld> = {}): FakeWorld {
	const { clock, timers, network, secrets, memory, locks, settings } = first;
	const random = new SeededRandom(Math.floor(first.random.fraction() * 2 ** 31));
	return fakeWorld({ clock, timers, network, secrets, memory, locks, settings, random, ...overrides });
}
