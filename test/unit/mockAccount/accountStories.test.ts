import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Page } from '../../../src/contract/page';
import type { Result } from '../../../src/util/result';
import type { Account } from '../../mock-server/account/account';
import type { PageQuery } from '../../mock-server/account/commands';
import type { DomainProblem } from '../../mock-server/account/domainProblem';
import { foldEntries } from '../../mock-server/ledger/foldEntries';
import { LedgerAuditor } from '../ledger/ledgerAuditor';
import { PROPERTY_RUNS } from '../ledger/propertyRuns';
import { DAY_MS, HOUR_MS } from '../ledger/story';
import { AccountPlayer, accountStories } from './accountActions';
import { createTestAccount } from './createTestAccount';
import { FollowedAccount } from './followedAccount';
import { readAllPages } from './readAllPages';
import { checkContract, readViews } from './readViews';
import { checkUsageRules } from './usageRules';

const limits = fc.integer({ min: 1, max: 7 });

function play(story: { startAt: number; steps: readonly Parameters<AccountPlayer['act']>[0][] }): {
	account: Account;
	now: number;
} {
	const player = new AccountPlayer(createTestAccount(story.startAt));
	for (const step of story.steps) player.act(step);
	return { account: player.account, now: story.steps.at(-1)?.at ?? story.startAt };
}

describe('Account stories', () => {
	it('keep the ledger straight: every line in turn, the balance the sum of the lines', () => {
		fc.assert(
			fc.property(accountStories, story => {
				const { account, now } = play(story);
				const balance = account.balance(now);
				new LedgerAuditor().read(account.entries);
				const folded = foldEntries(account.entries);
				assert.equal(balance.spendableMicro, folded.spendableMicro);
				assert.equal(balance.overageMicro, folded.overageMicro);
			}),
			{ numRuns: PROPERTY_RUNS },
		);
	});

	it('answer every read with exactly what the contract says', () => {
		fc.assert(
			fc.property(accountStories, story => {
				const { account, now } = play(story);
				checkContract(account, now);
			}),
			{ numRuns: PROPERTY_RUNS },
		);
	});

	it('add usage up to the same figures by request, by model, by day and by session', () => {
		fc.assert(
			fc.property(accountStories, limits, (story, limit) => {
				const { account, now } = play(story);
				checkUsageRules(account, now, limit);
			}),
			{ numRuns: PROPERTY_RUNS },
		);
	});

	it('never show something else under the same version, whenever one looks', () => {
		fc.assert(
			fc.property(accountStories, story => {
				const player = new AccountPlayer(createTestAccount(story.startAt));
				const seen = new Map<number, ReturnType<typeof readViews>>();
				const look = (now: number): void => {
					const views = readViews(player.account, now);
					const before = seen.get(player.account.version);
					if (before === undefined) seen.set(player.account.version, views);
					else assert.deepEqual(views, before, 'the version stood still');
				};
				let lookedAt = story.startAt;
				for (const step of story.steps.slice(0, 12)) {
					for (; lookedAt < step.at; lookedAt += Math.max(5 * HOUR_MS, (step.at - lookedAt) / 4))
						look(lookedAt);
					player.act(step);
					look(step.at);
				}
			}),
			{ numRuns: PROPERTY_RUNS },
		);
	});

	it('can be followed by events alone: folded onto a snapshot they give what a read gives', () => {
		fc.assert(
			fc.property(accountStories, fc.nat({ max: 20 }), (story, snapshotAfter) => {
				const player = new AccountPlayer(createTestAccount(story.startAt));
				const { account } = player;
				for (const step of story.steps.slice(0, snapshotAfter)) player.act(step);
				const atSnapshot = story.steps[Math.min(snapshotAfter, story.steps.length) - 1]?.at ?? story.startAt;
				const client = new FollowedAccount(readViews(account, atSnapshot), account.version);
				const stop = account.onEvent(event => client.follow(event));
				for (const step of story.steps.slice(snapshotAfter)) player.act(step);
				stop();
				const now = story.steps.at(-1)?.at ?? story.startAt;
				const views = readViews(account, now);
				assert.deepEqual({ ...client.balance, version: 0 }, { ...views.balance, version: 0 });
				assert.deepEqual(client.subscription, views.subscription);
				assert.deepEqual(client.trial, views.trial);
				assert.deepEqual(client.referral, views.referral);
				if (views.dailyBonus.claimable) assert.deepEqual(client.dailyBonus, views.dailyBonus);
				for (const row of views.requests.data) assert.deepEqual(client.requests.get(row.id), row);
				for (const session of views.sessions.data) {
					assert.deepEqual(client.sessions.get(session.id), session);
				}
			}),
			{ numRuns: PROPERTY_RUNS },
		);
	});

	it('replay after a lost connection exactly what was missed', () => {
		fc.assert(
			fc.property(accountStories, fc.nat({ max: 30 }), (story, lostAfter) => {
				const player = new AccountPlayer(createTestAccount(story.startAt));
				for (const step of story.steps.slice(0, lostAfter)) player.act(step);
				const lastEventId = player.account.version;
				const missed: unknown[] = [];
				player.account.onEvent(event => missed.push(event));
				for (const step of story.steps.slice(lostAfter)) player.act(step);
				assert.deepEqual(player.account.eventsAfter(lastEventId), { kind: 'events', events: missed });
			}),
			{ numRuns: PROPERTY_RUNS },
		);
	});

	it('come out the same whether somebody looked every few hours or only at the end', () => {
		fc.assert(
			fc.property(accountStories, story => {
				const asleep = new AccountPlayer(createTestAccount(story.startAt));
				const awake = new AccountPlayer(createTestAccount(story.startAt));
				let lookedAt = story.startAt;
				for (const step of story.steps) {
					for (; lookedAt < step.at; lookedAt += DAY_MS / 3) awake.account.advance(lookedAt);
					asleep.act(step);
					awake.act(step);
				}
				const now = story.steps.at(-1)?.at ?? story.startAt;
				assert.deepEqual(readViews(awake.account, now), readViews(asleep.account, now));
				assert.equal(awake.account.version, asleep.account.version);
			}),
			{ numRuns: PROPERTY_RUNS },
		);
	});

	it('page through every list without a gap or a repeat while life goes on', () => {
		fc.assert(
			fc.property(accountStories, limits, fc.nat({ max: 30 }), (story, limit, pagedAfter) => {
				const player = new AccountPlayer(createTestAccount(story.startAt));
				const { account } = player;
				for (const step of story.steps.slice(0, pagedAfter)) player.act(step);
				let now = story.steps[Math.min(pagedAfter, story.steps.length) - 1]?.at ?? story.startAt;
				const rest = story.steps.slice(pagedAfter);
				const lists: Readonly<Record<string, List>> = {
					grants: query => account.grants(query, now),
					requests: query => account.usageRequests(query, now),
					sessions: query => account.usageSessions(query, now),
					orders: query => account.orders(query, now),
				};
				const before = Object.entries(lists).map(([name, list]) => ({ name, list, ids: idsOf(list, 100) }));
				const liveOn = (): void => {
					const step = rest.shift();
					if (step === undefined) return;
					now = step.at;
					player.act(step);
				};
				for (const { name, list, ids } of before) {
					const paged = idsOf(list, limit, liveOn);
					assert.equal(new Set(paged).size, paged.length, `a row of ${name} came twice`);
					const isThere = new Set(paged);
					const missing = ids.filter(id => !isThere.has(id));
					assert.deepEqual(missing, [], `rows of ${name} were left out`);
				}
			}),
			{ numRuns: PROPERTY_RUNS },
		);
	});
});

type List = (query: PageQuery) => Result<{ data: { id: string }[]; page: Page }, DomainProblem>;

function idsOf(list: List, limit: number, between?: () => void): string[] {
	return readAllPages(list, limit, between).map(row => row.id);
}
