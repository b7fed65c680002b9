import * as assert from 'node:assert/strict';
import { findScenario, scenarios } from '../../mock-server/scenarios';
import { LedgerAuditor } from '../ledger/ledgerAuditor';
import { checkContract, readViews } from './readViews';
import { scenarioPromises } from './scenarioPromises';
import { checkUsageRules } from './usageRules';

const AN_AFTERNOON = Date.parse('2026-03-17T14:25:00Z');

/** Midnights, month ends, a leap day, a minute into the year. */
const AWKWARD_INSTANTS = [
	'2026-03-01T00:00:00.000Z',
	'2026-05-31T23:59:59.999Z',
	'2028-02-29T12:00:00.000Z',
	'2027-01-01T00:01:00.000Z',
	'2026-10-25T01:30:00.000Z',
].map(text => Date.parse(text));

describe('The scenarios', () => {
	it('have names of their own, each with what it promises', () => {
		const names = scenarios.map(scenario => scenario.name);
		assert.deepEqual([...new Set(names)], names);
		assert.deepEqual([...names].sort(), Object.keys(scenarioPromises).sort());
		for (const { name, description } of scenarios) assert.ok(description.length > 20, name);
	});

	for (const { name } of scenarios) {
		it(`${name}: keeps its promise, answers by the contract, and agrees with its ledger`, () => {
			const world = findScenario(name)?.build(AN_AFTERNOON);
			const [account, other] = world?.accounts ?? [];
			assert.ok(account && other, 'two people to sign in as');
			assert.notEqual(account.email, other.email);
			for (const promise of scenarioPromises[name] ?? [])
				assert.ok(promise(account, AN_AFTERNOON), String(promise));
			checkContract(account, AN_AFTERNOON);
			checkContract(other, AN_AFTERNOON);
			new LedgerAuditor().read(account.entries);
			const sumMicro = account.entries.reduce((sum, line) => sum + line.amountMicro, 0);
			assert.equal(account.balance(AN_AFTERNOON).spendableMicro, sumMicro);
			checkUsageRules(account, AN_AFTERNOON, 100);
		});

		it(`${name}: comes out the same every time`, () => {
			const build = () => findScenario(name)?.build(AN_AFTERNOON).accounts[0];
			const [first, second] = [build(), build()];
			assert.ok(first && second);
			assert.deepEqual(readViews(first, AN_AFTERNOON), readViews(second, AN_AFTERNOON));
			assert.equal(first.version, second.version);
		});
	}

	it('keep their promises whenever they are built', () => {
		for (const now of AWKWARD_INSTANTS) {
			for (const { name, build } of scenarios) {
				const [account] = build(now).accounts;
				assert.ok(account);
				for (const promise of scenarioPromises[name] ?? []) {
					assert.ok(promise(account, now), `${name} at ${new Date(now).toISOString()}: ${promise}`);
				}
			}
		}
	});

	it('hold nothing that lies in the future and nothing older than the account', () => {
		for (const { name, build } of scenarios) {
			const [account] = build(AN_AFTERNOON).accounts;
			assert.ok(account);
			const { createdAt } = account.profile(AN_AFTERNOON);
			const { firstRequestAt, lastRequestAt } = account.usageSummary('all', AN_AFTERNOON);
			assert.ok((firstRequestAt ?? createdAt) >= createdAt, name);
			assert.ok(Date.parse(lastRequestAt ?? createdAt) <= AN_AFTERNOON, name);
			assert.ok(
				account.entries.every(line => line.at <= AN_AFTERNOON),
				name,
			);
		}
	});
});
