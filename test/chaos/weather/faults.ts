/** What goes wrong beyond the editor: at the service, on the way to it, with the session. */
import { routes } from '../../../src/contract/routes';
import type { FaultInput } from '../../mock-server/faults/fault';
import type { ChaosParts } from '../chaosParts';
import type { Dice } from '../dice';

const oauthRoutes = [
	'POST /oauth/token',
	'POST /oauth/revoke',
	'POST /oauth/device_authorization',
	'/.well-known/oauth-authorization-server',
];
const everyRoute = [...Object.keys(routes), ...oauthRoutes];
/** What is asked all the time, and what moves money. */
const busyRoutes = ['*', '*', 'overview', 'overview', 'grants', 'meta', 'POST /oauth/token'] as const;
const moneyRoutes = [
	'claimDailyBonus',
	'createCheckout',
	'checkout',
	'sendFeedback',
	'cancelSubscription',
	'resumeSubscription',
	'chat',
	'chat',
] as const;
const statuses = [400, 401, 403, 404, 408, 409, 410, 422, 429, 429, 500, 502, 503, 503, 504, 418] as const;

export function addFault({ machine, dice, story, network, excuses }: ChaosParts): void {
	const fault = anyFault(dice);
	if (fault.status === 401) excuses.mayBeSignedOut = true;
	if (fault.route === '*' || fault.route.includes('oauth')) network.isRefreshDisturbed = true;
	machine.server.control.addFault(fault);
	story.tell(`the service will misbehave: ${JSON.stringify(fault)}`);
}

function anyFault(dice: Dice): FaultInput {
	const route =
		dice.weighted([
			[40, () => dice.pick(busyRoutes)],
			[35, () => dice.pick(moneyRoutes)],
			[25, () => dice.pickAny(everyRoute)],
		])?.() ?? '*';
	const times = dice.chance(85) ? dice.between(1, 3) : dice.between(5, 30);
	const when = dice.pick(['before', 'during', 'after', 'after'] as const);
	const common = { route, times, when, skip: dice.chance(80) ? 0 : dice.between(1, 4) };
	const kind = dice.pick([
		'status',
		'status',
		'delay',
		'reset',
		'reset',
		'truncate',
		'malformed',
		'html',
		'slowBody',
		'gzipBomb',
		'redirect',
		'wrongType',
		'section',
	]);
	switch (kind) {
		case 'status': {
			const pause = dice.chance(40) ? { retryAfterS: dice.between(0, 900) } : {};
			return { ...common, kind, status: dice.pick(statuses), ...pause };
		}
		case 'delay':
			return { ...common, kind, delayMs: dice.between(100, 90_000) };
		case 'slowBody':
			return { ...common, kind, delayMs: dice.chance(30) ? null : dice.between(10, 20_000) };
		case 'gzipBomb':
			return { ...common, kind, bytes: 1024 * 1024 };
		case 'html':
			return { ...common, kind, status: dice.pick([200, 200, 403, 502]) };
		case 'redirect':
			return { ...common, kind, status: dice.pick([302, 307, 308]), location: 'https://elsewhere.example/' };
		case 'wrongType':
			// Of what says in how many decimals figures are shown, every value is a right one.
			return dice.chance(60)
				? { ...common, kind, ...spoilt(dice) }
				: { ...common, kind, contentType: 'text/html' };
		case 'section':
			return {
				...common,
				kind,
				section: dice.pick(['balance', 'dailyBonus', 'usage', 'subscription', 'trial']),
			};
		default:
			return { ...common, kind };
	}
}

function spoilt(dice: Dice) {
	const route = dice.pick(['overview', 'grants', 'usageSummary', 'orders', 'claimDailyBonus'] as const);
	return { route, value: dice.pick([null, -1, 'much', [], {}, 1e300]) };
}

export function endFaults({ machine, story }: ChaosParts): void {
	machine.server.control.clearFaults();
	story.tell('the service behaves again');
}

export function toggleNetwork({ network, story }: ChaosParts): void {
	network.disturb();
	network.isOffline = !network.isOffline;
	story.tell(network.isOffline ? 'the network is gone' : 'the network is back');
}

export function changeSpeed({ network, dice, story }: ChaosParts): void {
	network.slownessMs = dice.pick([0, 50, 400, 3_000, 12_000]);
	story.tell(`the network takes up to ${network.slownessMs} ms each way`);
}

export function endSessions({ machine, story, excuses }: ChaosParts): void {
	machine.server.control.oauth.endAllSessions();
	excuses.mayBeSignedOut = true;
	story.tell('all sessions are ended on the security page');
}

export function expireTokens({ machine, story, network, excuses }: ChaosParts): void {
	// Tokens that are refused as soon as they are handed out are a session that is over.
	if (machine.elapsedMs - network.tokensAtMs < 60_000) excuses.mayBeSignedOut = true;
	machine.server.control.oauth.expireAccessTokens();
	story.tell('the access tokens are not good any more');
}

/** Rates so low that ordinary work meets them. */
export function changeQuotas({ machine, dice, story }: ChaosParts): void {
	const quota = dice.pick([4, 20, 600]);
	machine.server.control.setRateLimits({
		read: { quota, windowS: 60 },
		write: { quota: Math.ceil(quota / 2), windowS: 60 },
	});
	story.tell(`the service takes ${quota} questions a minute`);
}

/** Somebody works with the credits, here or on another computer. */
export function spend({ machine, dice, story, history }: ChaosParts): void {
	const done = machine.server.control.record({ inputTokens: dice.between(100, 40_000) });
	history.note();
	story.tell(`credits are spent: ${done.ok ? 'done' : done.problem.code}`);
}
