/** What can happen to an account in a story. */
import * as fc from 'fast-check';
import type { Account } from '../../mock-server/account/account';
import type { RecordRequest, ReferralEvent, RequestStatus } from '../../mock-server/account/commands';
import { models } from '../../mock-server/account/modelCatalogue';
import { plans } from '../../mock-server/account/planCatalogue';
import { amountsMicro } from '../ledger/ledgerActions';
import { DAY_MS, type Step, stories, tellCredits } from '../ledger/story';

export type AccountAction =
	| { readonly do: 'request'; readonly request: RecordRequest }
	| { readonly do: 'start'; readonly request: RecordRequest }
	| { readonly do: 'finish'; readonly which: number; readonly request: RecordRequest }
	| { readonly do: 'abandon'; readonly which: number }
	| { readonly do: 'claim' }
	| { readonly do: 'buyCredits'; readonly quantity: number }
	| { readonly do: 'buyPlan'; readonly planId: string }
	| { readonly do: 'walkAway'; readonly quantity: number }
	| { readonly do: 'cancel' | 'resume' | 'startTrial' | 'refund' | 'look' }
	| { readonly do: 'payments'; readonly work: boolean }
	| {
			readonly do: 'give';
			readonly amountMicro: number;
			readonly lastsDays: number;
			readonly startsInDays: number;
	  }
	| { readonly do: 'void'; readonly which: number }
	| { readonly do: 'friend'; readonly event: ReferralEvent }
	| { readonly do: 'verify'; readonly verified: boolean };

const tokens = fc.oneof(fc.constant(0), fc.nat({ max: 20_000 }), fc.nat({ max: 400_000 }));

export const requests: fc.Arbitrary<RecordRequest> = fc.record({
	operation: fc.constantFrom('chat', 'debug', 'generate'),
	modelId: fc.constantFrom(...models.map(({ id }) => id)),
	inputTokens: tokens,
	outputTokens: tokens,
	cacheReadTokens: tokens,
	cacheWriteTokens: tokens,
	clientSessionId: fc.constantFrom('window A', 'window B', undefined),
	status: fc.constantFrom<RequestStatus>('success', 'success', 'success', 'error', 'canceled'),
	durationMs: fc.nat({ max: 60_000 }),
});

const which = fc.nat({ max: 5 });
const quantity = fc.integer({ min: 1, max: 300 });
const friendEvents: fc.Arbitrary<ReferralEvent> = fc.record({
	refereeId: fc.constantFrom('friend 1', 'friend 2', 'friend 3'),
	event: fc.constantFrom('registered', 'firstRequest', 'subscribed'),
});
const planIds = fc.constantFrom(...plans.map(({ id }) => id));

const actions: fc.Arbitrary<AccountAction> = fc.oneof(
	{ weight: 8, arbitrary: requests.map(request => ({ do: 'request' as const, request })) },
	{ weight: 2, arbitrary: requests.map(request => ({ do: 'start' as const, request })) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('finish' as const), which, request: requests }) },
	{ weight: 1, arbitrary: which.map(index => ({ do: 'abandon' as const, which: index })) },
	{ weight: 4, arbitrary: fc.constant({ do: 'claim' as const }) },
	{ weight: 2, arbitrary: quantity.map(count => ({ do: 'buyCredits' as const, quantity: count })) },
	{ weight: 2, arbitrary: planIds.map(planId => ({ do: 'buyPlan' as const, planId })) },
	{ weight: 1, arbitrary: quantity.map(count => ({ do: 'walkAway' as const, quantity: count })) },
	{
		weight: 4,
		arbitrary: fc
			.constantFrom<'cancel' | 'resume' | 'startTrial' | 'refund' | 'look'>(
				'cancel',
				'resume',
				'startTrial',
				'refund',
				'look',
			)
			.map(deed => ({ do: deed })),
	},
	{ weight: 1, arbitrary: fc.boolean().map(work => ({ do: 'payments' as const, work })) },
	{
		weight: 1,
		arbitrary: fc.record({
			do: fc.constant('give' as const),
			amountMicro: amountsMicro,
			lastsDays: fc.constantFrom(1, 7, 40),
			startsInDays: fc.constantFrom(0, 0, 3),
		}),
	},
	{ weight: 1, arbitrary: which.map(index => ({ do: 'void' as const, which: index })) },
	{ weight: 2, arbitrary: friendEvents.map(event => ({ do: 'friend' as const, event })) },
	{ weight: 1, arbitrary: fc.boolean().map(verified => ({ do: 'verify' as const, verified })) },
);

export const accountStories = stories(actions, tellAccountAction, { mostDays: 33, steps: 30 });

function tellAccountAction(action: AccountAction): string {
	switch (action.do) {
		case 'request':
			return `${tellRequest(action.request)} (${action.request.status})`;
		case 'start':
			return `begin to ${tellRequest(action.request)}`;
		case 'finish':
			return `finish request ${action.which} (${action.request.status}, ${tellTokens(action.request)})`;
		case 'abandon':
			return `give request ${action.which} up`;
		case 'claim':
			return 'claim the daily bonus';
		case 'buyCredits':
			return `buy ${action.quantity} credits`;
		case 'buyPlan':
			return `buy ${action.planId}`;
		case 'walkAway':
			return `open a checkout for ${action.quantity} credits and walk away`;
		case 'payments':
			return action.work ? 'payments work' : 'payments fail from now on';
		case 'give':
			return `get ${tellCredits(action.amountMicro)} in ${action.startsInDays} days for ${action.lastsDays}`;
		case 'void':
			return `lose grant ${action.which}`;
		case 'friend':
			return `${action.event.refereeId} ${action.event.event}`;
		case 'verify':
			return action.verified ? 'confirm the e-mail' : 'the e-mail is no longer confirmed';
		default:
			return action.do;
	}
}

function tellRequest(request: RecordRequest): string {
	const { operation, modelId, clientSessionId = 'nowhere' } = request;
	return `${operation} with ${modelId} from ${clientSessionId}, ${tellTokens(request)}`;
}

function tellTokens({ inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens }: RecordRequest): string {
	return `${inputTokens}+${outputTokens}+${cacheReadTokens}+${cacheWriteTokens} tokens`;
}

/** Plays an account's story; remembers what it has begun and not ended. */
export class AccountPlayer {
	private readonly begun: string[] = [];

	constructor(readonly account: Account) {}

	act({ at, action }: Step<AccountAction>): void {
		const { account } = this;
		account.advance(at);
		switch (action.do) {
			case 'request':
				account.recordRequest(action.request, at);
				return;
			case 'start': {
				const { operation, modelId, inputTokens, clientSessionId } = action.request;
				const started = account.startRequest({ operation, modelId, inputTokens, clientSessionId }, at);
				if (started.ok) this.begun.push(started.value.requestId);
				return;
			}
			case 'finish': {
				const requestId = this.begun[action.which % Math.max(1, this.begun.length)];
				const { status = 'success' } = action.request;
				if (requestId !== undefined) account.finishRequest({ ...action.request, status, requestId }, at);
				return;
			}
			case 'abandon': {
				const requestId = this.begun[action.which % Math.max(1, this.begun.length)];
				if (requestId !== undefined) account.abandonRequest(requestId, at);
				return;
			}
			case 'claim':
				account.claimDailyBonus(at);
				return;
			case 'buyCredits':
				this.pay({ kind: 'creditPack', quantity: action.quantity }, at);
				return;
			case 'buyPlan':
				this.pay({ kind: 'plan', planId: action.planId }, at);
				return;
			case 'walkAway':
				account.openCheckout({ kind: 'creditPack', quantity: action.quantity }, at);
				return;
			case 'cancel':
				account.cancelSubscription(at);
				return;
			case 'resume':
				account.resumeSubscription(at);
				return;
			case 'startTrial':
				account.startTrial(at);
				return;
			case 'refund':
				this.refundLatest(at);
				return;
			case 'payments':
				account.setPaymentWorks(action.work, at);
				return;
			case 'give': {
				const effectiveAt = at + action.startsInDays * DAY_MS;
				const expiresAt = effectiveAt + action.lastsDays * DAY_MS;
				account.giveCredits({ kind: 'promo', amountMicro: action.amountMicro, effectiveAt, expiresAt }, at);
				return;
			}
			case 'void': {
				const page = account.grants({ limit: 20 }, at);
				const grant = page.ok ? page.value.data[action.which] : undefined;
				if (grant !== undefined) account.voidGrant(grant.id, at);
				return;
			}
			case 'friend':
				account.recordReferralEvent(action.event, at);
				return;
			case 'verify':
				account.setEmailVerified(action.verified, at);
				return;
			case 'look':
				return;
		}
	}

	private pay(input: Parameters<Account['openCheckout']>[0], at: number): void {
		const checkout = this.account.openCheckout(input, at);
		if (checkout.ok) this.account.completeCheckout(checkout.value.id, at);
	}

	private refundLatest(at: number): void {
		const orders = this.account.orders({ limit: 1 }, at);
		const [latest] = orders.ok ? orders.value.data : [];
		if (latest !== undefined) this.account.refundOrder(latest.id, at);
	}
}
