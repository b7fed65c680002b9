/**
 * A mock service whose account has made so many requests in the last two months, each held, metered
 * and settled: on the free plan, which has a daily bonus, with a gift large enough for all of them.
 */
import { credits } from '../../mock-server/account/credits';
import { createSeededRandom } from '../../mock-server/account/seededRandom';
import { createMockServer, type MockServer } from '../../mock-server/createMockServer';
import { drawRequest, everydayModels } from '../../mock-server/scenarios/work';

const spanMs = 60 * 24 * 60 * 60_000;
const perSession = 40;
const noLimit = { quota: 1_000_000_000, windowS: 60 };

export function serviceWithRequests(requests: number): MockServer {
	let behindMs = spanMs;
	const mock = createMockServer({
		scenario: 'newAccount',
		clock: { now: () => Date.now() - behindMs },
		rateLimits: { read: noLimit, write: noLimit, models: noLimit },
		hasControlPlane: true,
	});
	const [account] = mock.control.world.accounts;
	if (!account) throw new Error('The scenario has no account.');
	const random = createSeededRandom(42);
	const firstAt = Date.now() - spanMs;
	const gift = account.giveCredits({ kind: 'promo', amountMicro: credits(10_000_000) }, firstAt);
	if (!gift.ok) throw new Error(`The credits were refused: ${gift.problem.code}.`);
	for (let made = 0; made < requests; made += 1) {
		const at = firstAt + Math.floor((made / requests) * spanMs);
		const clientSessionId = `window-${Math.floor(made / perSession)}`;
		const recorded = account.recordRequest({ ...drawRequest(random, everydayModels), clientSessionId }, at);
		if (!recorded.ok) throw new Error(`Request ${made} was refused: ${recorded.problem.code}.`);
	}
	behindMs = 0;
	mock.control.world.advance(Date.now());
	return mock;
}
