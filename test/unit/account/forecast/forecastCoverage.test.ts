/**
 * Whether the span that is told holds as often as it says, against months that the mock's own way of working fills with
 * random requests at the mock's own prices. The months are seeded: a failure is a failure every time.
 */
import assert from 'node:assert/strict';
import type { Forecast } from '../../../../src/account/forecast/forecast';
import { forecastSpending } from '../../../../src/account/forecast/forecastSpending';
import type { Balance } from '../../../../src/contract/balance';
import type { UsageDay } from '../../../../src/contract/usageDay';
import type { Account } from '../../../mock-server/account/account';
import { findModel } from '../../../mock-server/account/modelCatalogue';
import { createSeededRandom, type SeededRandom } from '../../../mock-server/account/seededRandom';
import { priceTokens } from '../../../mock-server/ledger/priceTokens';
import { scenarios } from '../../../mock-server/scenarios';
import { drawRequest, everydayModels } from '../../../mock-server/scenarios/work';
import { aBalance } from '../../../support/builders/aBalance';

const dayMs = 24 * 60 * 60_000;
const months = 500;
const midnight = Date.parse('2025-03-10T00:00:00Z');
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

interface Outlook {
	readonly usage: readonly UsageDay[];
	readonly balance: Balance;
}

/** One request as the scenarios draw them, priced as the ledger does. */
function drawMicro(random: SeededRandom): number {
	const request = drawRequest(random, everydayModels);
	const model = findModel(request.modelId);
	assert.ok(model);
	return priceTokens(request, model);
}

function dayMicro(random: SeededRandom, requests: number): number {
	let micro = 0;
	for (let request = 0; request < requests; request++) micro += drawMicro(random);
	return micro;
}

/** The day on which the credits end, or null when they last until the reset. */
function liveOn({ balance }: Outlook, amountOn: (at: number) => number): string | null {
	let left = balance.spendableMicro;
	const resetAt = Date.parse(balance.nextResetAt ?? '');
	for (let at = midnight; at < resetAt; at += dayMs) {
		left -= amountOn(at) * Math.min(1, (resetAt - at) / dayMs);
		if (left < 0) return dayOf(at);
	}
	return null;
}

function holds({ outcome }: Forecast, endedOn: string | null): boolean {
	switch (outcome.kind) {
		case 'lasts':
			return endedOn === null;
		case 'mayRunOut':
			return endedOn === null || endedOn >= outcome.firstDay;
		case 'runsOut':
			return endedOn !== null && endedOn >= outcome.firstDay && endedOn <= outcome.lastDay;
	}
}

const widthDays = ({ outcome }: Forecast) =>
	outcome.kind === 'runsOut'
		? (Date.parse(outcome.lastDay) - Date.parse(outcome.firstDay)) / dayMs + 1
		: null;

const share = (truths: readonly boolean[]) => truths.filter(Boolean).length / truths.length;
const mean = (numbers: readonly number[]) =>
	numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

describe('The forecast against what the mock then does (F24)', () => {
	let account: Account;
	let usage: readonly UsageDay[];

	before(function () {
		this.timeout(60_000);
		const heavyUser = scenarios.find(({ name }) => name === 'heavyUser');
		const [first] = heavyUser?.build(midnight).accounts ?? [];
		assert.ok(first);
		account = first;
		const read = account.usageDaily({ from: dayOf(midnight - 29 * dayMs), to: dayOf(midnight) }, midnight);
		assert.ok(read.ok);
		usage = read.value;
	});

	/** The heavy user’s own working day. */
	const heavyDay = (random: SeededRandom) => dayMicro(random, 100);

	it('is judged by days that cost what the ledger takes for them', () => {
		const drawn = Array.from({ length: 200 }, (_, seed) => heavyDay(createSeededRandom(seed)));
		const lived = usage.slice(1, -1).map(({ creditsMicro }) => creditsMicro);
		assert.ok(Math.abs(mean(drawn) / mean(lived) - 1) < 0.1, `${mean(drawn)} drawn, ${mean(lived)} lived`);
	});

	it('holds for the heavy user as the scenario leaves them', () => {
		const outlook = { usage, balance: account.balance(midnight) };
		const told = forecastSpending({ ...outlook, grants: null, serverNow: midnight });
		assert.equal(told?.outcome.kind, 'lasts');
		for (let seed = 0; seed < 20; seed++) {
			const random = createSeededRandom(seed);
			assert.ok(
				holds(
					told,
					liveOn(outlook, () => heavyDay(random)),
				),
			);
		}
	});

	it('holds in four of five months of the heavy user, whatever they have left', function () {
		this.timeout(60_000);
		const truths: boolean[] = [];
		const widths: number[] = [];
		for (let seed = 0; seed < months; seed++) {
			const random = createSeededRandom(1_000 + seed);
			// From a few days to more than the whole month.
			const leftMicro = Math.floor(mean(usage.map(day => day.creditsMicro)) * (2 + 36 * random()));
			const balance = aBalance({ totalMicro: leftMicro, nextResetAt: account.balance(midnight).nextResetAt });
			const told = forecastSpending({ usage, balance, grants: null, serverNow: midnight });
			assert.ok(told);
			truths.push(
				holds(
					told,
					liveOn({ usage, balance }, () => heavyDay(random)),
				),
			);
			const width = widthDays(told);
			if (width !== null) widths.push(width);
		}
		assert.ok(share(truths) >= 0.8, `${share(truths)} of the months`);
		assert.ok(widths.length > months / 2 && mean(widths) <= 7, `${mean(widths)} days wide`);
	});

	it('holds in four of five months of people who work now more and now less', function () {
		this.timeout(60_000);
		const truths: boolean[] = [];
		const widths: number[] = [];
		for (let seed = 0; seed < months; seed++) {
			const random = createSeededRandom(5_000 + seed);
			const person = aPerson(random);
			const past = Array.from({ length: 30 }, (_, index) => {
				const at = midnight - (29 - index) * dayMs;
				const creditsMicro = index === 29 ? 0 : person(at);
				return { day: dayOf(at), requests: 1, totalTokens: 1, creditsMicro };
			});
			const leftMicro = Math.max(
				1,
				Math.floor(mean(past.map(day => day.creditsMicro)) * (2 + 24 * random())),
			);
			const balance = aBalance({ totalMicro: leftMicro, nextResetAt: '2025-04-01T00:00:00Z' });
			const told = forecastSpending({ usage: past, balance, grants: null, serverNow: midnight });
			if (!told) continue;
			truths.push(holds(told, liveOn({ usage: past, balance }, person)));
			const width = widthDays(told);
			if (width !== null) widths.push(width);
		}
		assert.ok(truths.length > months * 0.9, `${truths.length} forecasts`);
		assert.ok(share(truths) >= 0.8, `${share(truths)} of the months`);
		assert.ok(mean(widths) <= 14, `${mean(widths)} days wide`);
	});

	it('is not given to somebody who has just signed up', () => {
		const newcomer = scenarios.find(({ name }) => name === 'newAccount')?.build(midnight).accounts[0];
		assert.ok(newcomer);
		const read = newcomer.usageDaily({ from: dayOf(midnight - 29 * dayMs), to: dayOf(midnight) }, midnight);
		assert.ok(read.ok);
		const balance = newcomer.balance(midnight);
		assert.equal(forecastSpending({ usage: read.value, balance, grants: null, serverNow: midnight }), null);
	});
});

/** Works on some days, rests on weekends or not, and asks now twenty and now two hundred times. */
function aPerson(random: SeededRandom): (at: number) => number {
	const busy = 10 + 60 * random();
	const presence = 0.5 + 0.5 * random();
	const weekend = random() < 0.5 ? 1 : 0.1;
	return at => {
		const day = new Date(at).getUTCDay();
		const isWeekend = day === 0 || day === 6;
		if (random() > presence * (isWeekend ? weekend : 1)) return 0;
		return dayMicro(random, Math.floor(busy * (0.3 + 1.4 * random())));
	};
}
