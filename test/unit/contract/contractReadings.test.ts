import assert from 'node:assert/strict';
import fc from 'fast-check';
import { balanceSchema } from '../../../src/contract/balance';
import { dailyBonusSchema } from '../../../src/contract/dailyBonus';
import { grantPageSchema, grantSchema } from '../../../src/contract/grant';
import { type DecodeResult, decode } from '../../../src/contract/incoming';
import { serviceMetaSchema } from '../../../src/contract/meta';
import { modelListSchema } from '../../../src/contract/model';
import { encodeStrict } from '../../../src/contract/outgoing';
import { decodeOverview } from '../../../src/contract/overview';
import { problemSchema } from '../../../src/contract/problem';
import type { AnyWire } from '../../../src/contract/wire';
import { aBalance, aGrant, aMeta, aModel, anOverview } from './sampleBodies';

describe('Reading a body on the client', () => {
	it('takes what the service promises, as it is', () => {
		assert.deepEqual(decode(balanceSchema, aBalance), { ok: true, value: aBalance });
		assert.deepEqual(decodeOverview(anOverview), { ok: true, value: anOverview });
	});

	it('passes over members it does not know, at any depth (J2)', () => {
		const overview = structuredClone(anOverview);
		const grown = { ...overview, mood: 'good', identity: { ...overview.identity, shoeSize: 44 } };
		assert.deepEqual(decodeOverview(grown), { ok: true, value: anOverview });
	});

	it("reads an enumeration's new value as unknown (J1)", () => {
		const grant = valueIn(decode(grantSchema, { ...aGrant, kind: 'lottery', status: 'frozen' }));
		assert.equal(grant.kind, 'unknown');
		assert.equal(grant.status, 'unknown');
	});

	it('never reads a missing amount as zero (J3)', () => {
		for (const member of Object.keys(aBalance).filter(name => name.endsWith('Micro'))) {
			const rest: Record<string, unknown> = { ...aBalance };
			delete rest[member];
			assert.equal(pathOf(decode(balanceSchema, rest)), `/${member}`);
		}
	});

	it('refuses every number that is no whole micro-credit (J4)', () => {
		const notMicro = fc.oneof(
			fc.double().filter(value => !Number.isSafeInteger(value) || value < 0),
			fc.integer({ max: -1 }),
			fc.bigInt({ min: 2n ** 53n, max: 2n ** 70n }).map(Number),
			fc.string(),
			fc.constantFrom<unknown>(null, true, [], {}, '12'),
		);
		fc.assert(
			fc.property(notMicro, spendableMicro => {
				assert.equal(pathOf(decode(balanceSchema, { ...aBalance, spendableMicro })), '/spendableMicro');
			}),
			{ numRuns: 1000 },
		);
	});

	it('keeps the balance when only a date beside it is missing or odd (J2)', () => {
		const { nextResetAt: _gone, ...rest } = aBalance;
		const balance = valueIn(decode(balanceSchema, { ...rest, period: 'soon', nextExpiry: { at: 7 } }));
		assert.equal(balance.spendableMicro, aBalance.spendableMicro);
		assert.deepEqual([balance.nextResetAt, balance.period, balance.nextExpiry], [null, null, null]);
	});

	it('says which member of a list is wrong', () => {
		const page = {
			data: [aGrant, { ...aGrant, amountMicro: 1.5 }],
			page: { limit: 20, nextCursor: null, hasMore: false },
		};
		assert.equal(pathOf(decode(grantPageSchema, page)), '/data/1/amountMicro');
	});

	it('leaves a model it cannot read out of the list and keeps the others', () => {
		const list = { data: [aModel, { id: 'half' }, { ...aModel, id: 'second' }] };
		assert.deepEqual(
			valueIn(decode(modelListSchema, list)).data.map(model => model.id),
			[aModel.id, 'second'],
		);
	});

	it('reads a problem document whatever is missing in it', () => {
		assert.equal(valueIn(decode(problemSchema, {})).code, 'unknown');
		assert.equal(valueIn(decode(problemSchema, { code: 'gone', errors: 'many' })).code, 'gone');
	});

	it('offers no link that is not https, and no feature that was not named', () => {
		const meta = {
			...aMeta,
			links: { ...aMeta.links, pricing: 'javascript:alert(1)', home: 'http://example.com' },
		};
		const { links, features } = valueIn(decode(serviceMetaSchema, { ...meta, features: { trial: true } }));
		assert.deepEqual([links.pricing, links.home], [null, null]);
		assert.deepEqual([features.trial, features.dailyBonus], [true, false]);
	});

	it('refuses a service of another major version', () => {
		assert.equal(pathOf(decode(serviceMetaSchema, { ...aMeta, apiVersion: '2.0' })), '/apiVersion');
	});

	it('reads what it has read once more to the same value', () => {
		const odd = {
			...anOverview,
			sections: { ...anOverview.sections, trial: { status: 'error', problem: {} } },
		};
		const once = valueIn(decodeOverview(odd));
		assert.deepEqual(valueIn(decodeOverview(JSON.parse(JSON.stringify(once)))), once);
	});

	it('never throws, whatever arrives', () => {
		fc.assert(
			fc.property(fc.jsonValue(), body => {
				const wires: AnyWire[] = [balanceSchema, dailyBonusSchema, grantPageSchema];
				for (const wire of wires) decode(wire, body);
				decodeOverview(body);
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('Reading the overview', () => {
	const sections = Object.keys(anOverview.sections);

	it('loses only the section that is broken (J2)', () => {
		fc.assert(
			fc.property(fc.constantFrom(...sections), fc.jsonValue(), (name, rubbish) => {
				const broken = {
					...anOverview,
					sections: { ...anOverview.sections, [name]: { status: 'ok', data: rubbish } },
				};
				const read = valueIn(decodeOverview(broken)).sections;
				for (const [title, section] of Object.entries(read)) {
					assert.equal(section.status, title === name ? 'error' : 'ok');
				}
			}),
			{ numRuns: 1000 },
		);
	});

	it('says where a section broke', () => {
		const balance = { status: 'ok', data: { ...aBalance, usedMicro: '1' } };
		const read = valueIn(decodeOverview({ ...anOverview, sections: { ...anOverview.sections, balance } }));
		const section = read.sections.balance;
		assert.equal(section.status === 'error' && section.brokenAt, '/data/usedMicro');
	});

	it('makes a missing section an error section', () => {
		const read = valueIn(decodeOverview({ ...anOverview, sections: {} }));
		assert.deepEqual(
			new Set(Object.values(read.sections).map(section => section.status)),
			new Set(['error']),
		);
	});

	it('needs to know who it is about', () => {
		assert.equal(pathOf(decodeOverview({ ...anOverview, identity: {} })), '/identity/accountId');
		assert.equal(pathOf(decodeOverview({ ...anOverview, version: undefined })), '/version');
	});
});

describe('Writing a body on the server', () => {
	it('lets nothing out that the contract does not name', () => {
		assert.throws(() => encodeStrict(balanceSchema, { ...aBalance, asOf: 1 }), /Balance/);
	});

	it('wants nullable members to be there', () => {
		const { expiresAt: _gone, ...rest } = aGrant;
		assert.throws(() => encodeStrict(grantSchema, rest), /Grant\/expiresAt/);
	});

	it('knows no unknown', () => {
		assert.throws(() => encodeStrict(grantSchema, { ...aGrant, kind: 'unknown' }), /Grant\/kind/);
	});

	it('holds the card identity', () => {
		assert.throws(
			() => encodeStrict(balanceSchema, { ...aBalance, usedMicro: aBalance.usedMicro + 1 }),
			/totalMicro/,
		);
	});

	it('writes only what the client reads back unchanged', () => {
		const bodies: [AnyWire, unknown][] = [
			[balanceSchema, aBalance],
			[grantSchema, aGrant],
			[modelListSchema, { data: [aModel] }],
		];
		for (const [wire, body] of bodies) {
			const sent = JSON.stringify(encodeStrict(wire, body));
			assert.deepEqual(valueIn(decode(wire, JSON.parse(sent))), body);
		}
	});
});

function valueIn<T>(result: DecodeResult<T>): T {
	if (!result.ok) assert.fail(`${result.problem.body}${result.problem.path}: ${result.problem.reason}`);
	return result.value;
}

function pathOf(result: DecodeResult<unknown>): string | null {
	return result.ok ? null : result.problem.path;
}
