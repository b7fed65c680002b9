import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { compareBurnOrder } from '../../mock-server/ledger/burnOrder';
import type { Grant, GrantKind } from '../../mock-server/ledger/grant';
import { PROPERTY_RUNS } from './propertyRuns';

const grants: fc.Arbitrary<Grant> = fc.record({
	id: fc.constantFrom('a', 'b', 'c'),
	kind: fc.constantFrom<GrantKind>('allocation', 'dailyBonus', 'referral', 'purchased'),
	amountMicro: fc.constant(1),
	effectiveAt: fc.nat({ max: 3 }),
	expiresAt: fc.option(fc.integer({ min: 4, max: 6 })),
	createdSeq: fc.nat({ max: 3 }),
	uniqueKey: fc.constant(null),
});

const bucket = (kind: GrantKind, expiresAt: number | null, id: string): Grant => ({
	id,
	kind,
	expiresAt,
	amountMicro: 1,
	effectiveAt: 0,
	createdSeq: 1,
	uniqueKey: null,
});

describe('Burn order', () => {
	it('spends what ends first, then what never ends, and what was bought last of all', () => {
		const inOrder = [
			bucket('dailyBonus', 10, 'soon'),
			bucket('allocation', 30, 'later'),
			bucket('referral', null, 'never'),
			bucket('purchased', 5, 'bought, though it ends first'),
			bucket('purchased', null, 'bought'),
		];
		assert.deepEqual([...inOrder].reverse().sort(compareBurnOrder), inOrder);
	});

	it('has one answer for any two grants, whichever is asked about first', () => {
		fc.assert(
			fc.property(grants, grants, (a, b) => {
				const isSame = JSON.stringify({ ...a, kind: 0 }) === JSON.stringify({ ...b, kind: 0 });
				assert.equal(Math.sign(compareBurnOrder(a, b)), 0 - Math.sign(compareBurnOrder(b, a)));
				if (!isSame) assert.notEqual(compareBurnOrder(a, b), 0);
			}),
			{ numRuns: PROPERTY_RUNS },
		);
	});

	it('does not depend on the order in which grants arrived', () => {
		fc.assert(
			fc.property(fc.array(grants, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (some, dice) => {
				const shuffled = some
					.map(grant => ({ grant, place: dice.next().value }))
					.sort((a, b) => a.place - b.place)
					.map(({ grant }) => grant);
				const turns = (list: readonly Grant[]): string[] =>
					[...list]
						.sort(compareBurnOrder)
						.map(grant => JSON.stringify([grant.expiresAt, grant.effectiveAt, grant.createdSeq, grant.id]));
				assert.deepEqual(turns(shuffled), turns(some));
			}),
			{ numRuns: PROPERTY_RUNS },
		);
	});
});
