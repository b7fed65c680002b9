/**
 * One run: some storms over one computer, each followed by a calm. Nothing in it depends on real time or on chance
 * beyond the seed, so the same seed tells the same story.
 */

import { scenarios } from '../mock-server/scenarios';
import { settle } from '../support/settle';
import { beginSignedIn, calm } from './calm';
import type { ChaosParts } from './chaosParts';
import { Dice } from './dice';
import { Finding } from './finding';
import { afterEachStep } from './invariants/afterEachStep';
import { KeysInUse } from './keysInUse';
import { Leaks } from './leaks';
import { LedgerHistory } from './ledgerHistory';
import { Machine } from './machine';
import { Network } from './network';
import { Person } from './person';
import { Spending } from './spending';
import { installSteadyGlobals } from './steadyGlobals';
import { Story } from './story';
import { weather } from './weather/weather';
import { Windows } from './window/windows';

export interface ChaosResult {
	readonly seed: number;
	readonly steps: number;
	readonly story: readonly string[];
	/** What was found, in words; null when all went well. */
	readonly finding: string | null;
}

const stepsInStorm = 60;

export async function runChaos(seed: number, steps: number): Promise<ChaosResult> {
	const dice = new Dice(seed);
	const story = new Story();
	const findings: unknown[] = [];
	const report = (finding: unknown) => void findings.push(finding);
	const scenario = dice.pickAny(scenarios)?.name ?? 'freeBonusReady';
	const machine = new Machine(dice, scenario);
	await machine.ready();
	const globals = installSteadyGlobals(machine.timers);
	process.on('unhandledRejection', report);
	try {
		const parts = createParts(machine, dice, story, report);
		const hasBrokenDisk = dice.chance(30);
		story.tell(`seed ${seed}, ${scenario}, the disk ${hasBrokenDisk ? 'may break' : 'is good'}`);
		parts.windows.open();
		if (dice.chance(85)) await beginSignedIn(parts);
		for (story.step = 1; story.step <= steps && findings.length === 0; story.step++) {
			await step(parts, hasBrokenDisk);
			if (story.step % stepsInStorm === 0 || story.step === steps) await calm(parts);
		}
		for (const { app } of parts.windows.list) app.dispose();
	} catch (error) {
		findings.push(error);
	} finally {
		await settle();
		process.off('unhandledRejection', report);
		globals.dispose();
		machine.server.dispose();
	}
	const [first] = findings;
	return {
		seed,
		steps: story.step,
		story: story.lines,
		finding: first === undefined ? null : inWords(first),
	};
}

async function step(parts: ChaosParts, hasBrokenDisk: boolean): Promise<void> {
	const happens = parts.dice.weighted(weather(hasBrokenDisk));
	await happens?.(parts);
	await settle();
	parts.history.note();
	afterEachStep(parts);
}

function createParts(
	machine: Machine,
	dice: Dice,
	story: Story,
	report: (finding: unknown) => void,
): ChaosParts {
	const history = new LedgerHistory(machine);
	const excuses = { mayBeSignedOut: false, mayForget: false };
	const keys = new KeysInUse(machine, excuses);
	const spending = new Spending(excuses);
	const leaks = new Leaks(machine.server.control.state().oauth.canaries);
	const network = new Network({ machine, dice, story, history, keys, spending, leaks, report });
	const person = new Person({ machine, dice, story, leaks, windows: () => windows.list });
	const windows = new Windows({ machine, network, dice, story, person, spending });
	return { machine, network, dice, story, person, history, keys, spending, leaks, windows, excuses };
}

function inWords(finding: unknown): string {
	if (finding instanceof Finding) return finding.message;
	return finding instanceof Error ? (finding.stack ?? finding.message) : String(finding);
}
