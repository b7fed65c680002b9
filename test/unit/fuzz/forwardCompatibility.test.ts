/**
 * A service grows while old clients are in use. Every single thing it may add or leave out is tried, one at a time, in
 * every real answer of every scenario: nothing that was readable before may become unreadable.
 */
import assert from 'node:assert/strict';
import { decode } from '../../../src/contract/incoming';
import { type AccountOverview, decodeOverview } from '../../../src/contract/overview';
import { describePanel } from '../../../src/present/describePanel';
import { describeStatusBar } from '../../../src/present/describeStatusBar';
import { describeTree } from '../../../src/present/tree/describeTree';
import type { PanelState } from '../../../src/protocol/panelState';
import { anOpenAccount } from '../../support/builders/anOpenAccount';
import { aPanelWindow } from '../../support/builders/aPanelWindow';
import { aPresentContext } from '../../support/builders/aPresentContext';
import { aSnapshot } from '../../support/builders/aSnapshot';
import { shapeOf } from './contractShape';
import { newerBodies } from './newerService';
import { type RealAnswer, realAnswers } from './realAnswers';

describe('An answer of a newer service', function () {
	this.timeout(120_000);
	let answers: RealAnswer[] = [];

	before(async () => {
		answers = await realAnswers();
	});

	it('can be read on every route, whatever is new in it or left out', () => {
		let tried = 0;
		for (const { scenario, route, wire, body } of answers)
			for (const newer of newerBodies(shapeOf(wire), body)) {
				tried++;
				const read = decode(wire, newer.body);
				assert.ok(read.ok, `${scenario}, ${route}: ${newer.what}`);
			}
		assert.ok(tried > 5 * answers.length, `${tried} were tried on ${answers.length} answers`);
	});

	it('says the same as before when it only says more', () => {
		for (const { scenario, route, wire, body } of answers) {
			const before = decode(wire, body);
			for (const newer of newerBodies(shapeOf(wire), body))
				if (newer.what.startsWith('members'))
					assert.deepEqual(decode(wire, newer.body), before, scenario + route);
		}
	});

	it('breaks no section of the overview, and every surface still describes it', () => {
		for (const { scenario, wire, body } of answers.filter(({ route }) => route === 'overview'))
			for (const newer of newerBodies(shapeOf(wire), body)) {
				const [before, after] = [decodeOverview(body), decodeOverview(newer.body)];
				assert.ok(before.ok && after.ok);
				const where = `${scenario}: ${newer.what}`;
				assert.deepEqual(sectionStates(after.value.sections), sectionStates(before.value.sections), where);
				const [shownBefore, shownAfter] = [before, after].map(({ value }) => panelOf(value));
				// A trial in a state nobody knows yet is left out rather than explained wrongly.
				const failed = sectionStates(shownAfter).filter(state => state.endsWith(' failed'));
				assert.deepEqual(
					failed,
					sectionStates(shownBefore).filter(state => state.endsWith(' failed')),
					where,
				);
				assert.ok(!JSON.stringify(shownAfter).includes('fromTheFuture'), where);
			}
	});
});

/** Whether each part of the panel is there, failed or does not apply. */
function sectionStates(panel: unknown): string[] {
	if (typeof panel !== 'object' || panel === null) return [];
	return Object.entries(panel).flatMap(([name, part]) =>
		typeof part === 'object' && part !== null && 'status' in part ? [`${name} ${part.status}`] : [],
	);
}

function panelOf(overview: AccountOverview): PanelState {
	const account = { ...anOpenAccount(), snapshot: { ...aSnapshot(), overview } };
	const context = aPresentContext();
	describeTree(account, context);
	describeStatusBar(account, context);
	return describePanel(account, context, aPanelWindow());
}
