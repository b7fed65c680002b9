import { fail } from '../../../../src/util/result';
import type { ExchangeLog } from '../../exchangeLog';
import { faultSchema } from '../../faults/fault';
import type { FaultQueue } from '../../faults/faultQueue';
import type { MockWorld } from '../../mockWorld';
import type { MockParts } from '../mockParts';
import { findCheckout } from '../pages/checkoutPages';
import { describeAccount } from './describeState';
import type { MeteredRequest, MockControl } from './mockControl';

interface Controlled {
	readonly parts: MockParts;
	readonly world: MockWorld;
	readonly faults: FaultQueue;
	readonly exchanges: ExchangeLog;
	readonly breaches: readonly string[];
}

export function createMockControl({ parts, world, faults, exchanges, breaches }: Controlled): MockControl {
	const { clock, oauth, streams, rateLimits, keys } = parts;

	const startScenario = (name: string) => {
		world.start(name);
		keys.clear();
		streams.resync();
	};

	const record = ({ accountId, ...request }: MeteredRequest = {}) => {
		const id = accountId ?? world.main().accountId;
		const account = world.current().findAccount(id);
		if (account === undefined) return fail({ code: 'not-found' } as const);
		const usual = {
			operation: 'chat',
			modelId: world.current().models()[0]?.id ?? '',
			inputTokens: 1200,
			outputTokens: 400,
			cacheReadTokens: 0,
			cacheWriteTokens: 0,
		} as const;
		return account.recordRequest({ ...usual, ...request }, clock.now());
	};

	const endCheckout = (id: string, how: 'completeCheckout' | 'failCheckout') => {
		const found = findCheckout(parts, id);
		return found?.account[how](id, clock.now()) ?? fail({ code: 'not-found' } as const);
	};

	return {
		get world() {
			return world.current();
		},
		oauth,
		now: () => clock.now(),
		advance: byMs => clock.advance(byMs),
		setNow: now => clock.setTo(now),
		startScenario,
		setFeatures: features => world.setFeatures(features),
		setRateLimits: rules => rateLimits.setRules(rules),
		setVoice: settings => parts.voice.set(settings),
		addFault: fault => faults.add(faultSchema.parse(fault)),
		faults: () => faults.list(),
		clearFaults: () => faults.clear(),
		record,
		completeCheckout: id => endCheckout(id, 'completeCheckout'),
		failCheckout: id => endCheckout(id, 'failCheckout'),
		issueSession: accountId => oauth.issueSession(accountId ?? world.main().accountId, parts.origin()),
		state: () => ({
			now: new Date(clock.now()).toISOString(),
			scenario: world.scenario(),
			features: world.features(),
			accounts: world.current().accounts.map(account => describeAccount(account, clock.now())),
			openStreams: streams.count,
			hits: exchanges.hits(),
			breaches,
			oauth: oauth.state(),
		}),
		exchanges: () => exchanges.list(),
		clearExchanges: () => exchanges.clear(),
		closeStreams: () => streams.closeAll(),
		reset() {
			streams.closeAll();
			clock.reset();
			oauth.reset();
			faults.clear();
			parts.voice.reset();
			exchanges.clear();
			rateLimits.clear();
			world.reset();
			keys.clear();
		},
	};
}
