/** Everything that can happen in a step, and how often. */
import type { ChaosParts } from '../chaosParts';
import * as computer from './computer';
import * as faults from './faults';
import * as others from './others';
import * as people from './people';

type Happening = (parts: ChaosParts) => void | Promise<void>;

const second = 1_000;
const minute = 60 * second;

const happenings: ReadonlyArray<readonly [weight: number, happens: Happening]> = [
	[22, parts => computer.pass(parts, parts.dice.between(0, 2 * second))],
	[14, parts => computer.pass(parts, parts.dice.between(2 * second, minute))],
	[7, parts => computer.pass(parts, parts.dice.between(minute, 12 * minute))],
	[1, parts => computer.pass(parts, parts.dice.between(12 * minute, 90 * minute))],
	[20, people.pressButton],
	[16, people.askAnything],
	[4, people.askEverywhere],
	[9, others.askModel],
	[2, others.useApi],
	[6, computer.changeFocus],
	[3, computer.openWindow],
	[2, parts => computer.closeWindow(parts, 'close')],
	[2, parts => computer.closeWindow(parts, 'crash')],
	[2, computer.setClock],
	[2, computer.sleep],
	[1, computer.loseEvents],
	[1, computer.followStrayLink],
	[0.5, computer.changeAddress],
	[12, faults.addFault],
	[3, faults.endFaults],
	[4, faults.toggleNetwork],
	[2, faults.changeSpeed],
	[0.4, faults.endSessions],
	[1, faults.expireTokens],
	[1, faults.changeQuotas],
	[6, faults.spend],
	// Not waited for: the page may be slow, and time passes by itself only in other steps.
	[3, parts => void parts.person.enterDeviceCode(parts.windows.list[0])],
];

/** Not in every run: what a broken disk breaks would hide what breaks without it. */
const brokenDisk: typeof happenings = [
	[2, computer.breakStorage],
	[3, computer.mendStorage],
];

export function weather(hasBrokenDisk: boolean): typeof happenings {
	return hasBrokenDisk ? [...happenings, ...brokenDisk] : happenings;
}
