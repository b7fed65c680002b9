/** Every route once: the client, the mock's router and the OpenAPI document take their paths from here. */
import { accountSchema } from './account';
import { balanceSchema } from './balance';
import { chatCompletionSchema, chatInputSchema } from './chat';
import { checkoutInputSchema, checkoutSessionSchema } from './checkout';
import { creditPackSchema } from './creditPack';
import { claimResultSchema, dailyBonusSchema } from './dailyBonus';
import { estimateInputSchema, estimateSchema } from './estimate';
import { feedbackInputSchema, feedbackReceiptSchema } from './feedback';
import { grantPageSchema } from './grant';
import { serviceMetaSchema } from './meta';
import { modelListSchema } from './model';
import { orderPageSchema } from './order';
import { accountOverviewSchema } from './overview';
import { planListSchema } from './plan';
import type { ProblemCode } from './problem';
import { dayRangeParams, pageParams, periodParams, type QueryParam } from './queryParam';
import { referralSchema } from './referral';
import type { Scope } from './scope';
import { subscriptionSchema } from './subscription';
import { trialSchema } from './trial';
import { usageByModelListSchema } from './usageByModel';
import { usageDayListSchema } from './usageDay';
import { requestStatuses, usageRequestPageSchema } from './usageRequest';
import { usageSessionPageSchema } from './usageSession';
import { usageSummarySchema } from './usageSummary';
import type { AnyWire } from './wire';

export interface Route {
	readonly method: 'GET' | 'POST';
	/** A member in braces is filled in by `fillPath`. */
	readonly path: string;
	/** One line, for the OpenAPI document. */
	readonly summary: string;
	/** None: public, no token needed. */
	readonly scope?: Scope;
	readonly query?: Readonly<Record<string, QueryParam>>;
	readonly request?: AnyWire;
	readonly response?: AnyWire;
	/** Of success. */
	readonly status: number;
	/** A mutation that needs an `Idempotency-Key`. */
	readonly keyed?: true;
	/** A read that carries an `ETag` and may answer 304. */
	readonly conditional?: true;
	/** Answers with server-sent events (`events.ts`, `chat.ts`). */
	readonly stream?: true;
	/** Problems of this route beyond those every route may have. */
	readonly problems?: readonly ProblemCode[];
}

const read = { method: 'GET', status: 200, conditional: true } as const;
const keyed = { method: 'POST', keyed: true } as const;

export const routes = {
	meta: { ...read, path: '/v1/meta', summary: 'What the service is and can do', response: serviceMetaSchema },
	models: {
		...read,
		path: '/v1/models',
		summary: 'Models and what they cost',
		scope: 'credits:read',
		response: modelListSchema,
	},
	overview: {
		...read,
		path: '/v1/account/overview',
		summary: 'Everything about the account, each section on its own',
		scope: 'account:read',
		response: accountOverviewSchema,
	},
	account: {
		...read,
		path: '/v1/account',
		summary: 'The profile',
		scope: 'account:read',
		response: accountSchema,
	},
	subscription: {
		...read,
		path: '/v1/subscription',
		summary: 'Where the account stands with its plan',
		scope: 'account:read',
		response: subscriptionSchema,
	},
	plans: {
		...read,
		path: '/v1/plans',
		summary: 'The plans one can be on',
		scope: 'account:read',
		response: planListSchema,
	},
	cancelSubscription: {
		...keyed,
		path: '/v1/subscription/cancel',
		summary: 'Cancel at the end of the period',
		scope: 'billing:write',
		response: subscriptionSchema,
		status: 200,
		problems: ['subscription-state-conflict'],
	},
	resumeSubscription: {
		...keyed,
		path: '/v1/subscription/resume',
		summary: 'Take back a cancellation before it takes effect',
		scope: 'billing:write',
		response: subscriptionSchema,
		status: 200,
		problems: ['subscription-state-conflict'],
	},
	balance: {
		...read,
		path: '/v1/credits/balance',
		summary: 'The balance',
		scope: 'credits:read',
		response: balanceSchema,
	},
	grants: {
		...read,
		path: '/v1/credits/grants',
		summary: 'Buckets of credits, in the order in which they are spent',
		scope: 'credits:read',
		query: pageParams,
		response: grantPageSchema,
	},
	estimate: {
		method: 'POST',
		path: '/v1/credits/estimates',
		summary: 'What an AI action will cost; changes nothing',
		scope: 'credits:read',
		request: estimateInputSchema,
		response: estimateSchema,
		status: 200,
		problems: ['validation-error'],
	},
	usageSummary: {
		...read,
		path: '/v1/usage/summary',
		summary: 'All requests of a period added up',
		scope: 'usage:read',
		query: periodParams,
		response: usageSummarySchema,
	},
	usageByModel: {
		...read,
		path: '/v1/usage/models',
		summary: 'The requests of a period by model, most credits first',
		scope: 'usage:read',
		query: periodParams,
		response: usageByModelListSchema,
	},
	usageByDay: {
		...read,
		path: '/v1/usage/daily',
		summary: 'Usage by UTC day, every day of the range, at most 366; the last 30 days unless asked otherwise',
		scope: 'usage:read',
		query: dayRangeParams,
		response: usageDayListSchema,
		problems: ['validation-error'],
	},
	usageRequests: {
		...read,
		path: '/v1/usage/requests',
		summary: 'Single requests, newest first',
		scope: 'usage:read',
		query: {
			...pageParams,
			...dayRangeParams,
			model: { type: 'text', maxLength: 200 },
			sessionId: { type: 'text', maxLength: 200 },
			status: { type: 'choice', values: requestStatuses },
		},
		response: usageRequestPageSchema,
	},
	usageSessions: {
		...read,
		path: '/v1/usage/sessions',
		summary: 'Work sessions, newest first',
		scope: 'usage:read',
		query: pageParams,
		response: usageSessionPageSchema,
	},
	trial: { ...read, path: '/v1/trial', summary: 'The trial', scope: 'credits:read', response: trialSchema },
	dailyBonus: {
		...read,
		path: '/v1/daily-bonus',
		summary: 'The daily bonus and its streak',
		scope: 'credits:read',
		response: dailyBonusSchema,
	},
	claimDailyBonus: {
		...keyed,
		path: '/v1/daily-bonus/claim',
		summary: "Claim today's bonus; at most one for an account and a day",
		scope: 'bonus:write',
		response: claimResultSchema,
		status: 201,
		problems: ['bonus-already-claimed', 'bonus-not-eligible'],
	},
	referral: {
		...read,
		path: '/v1/referral',
		summary: 'Referral code and what it has earned',
		scope: 'account:read',
		response: referralSchema,
	},
	creditPack: {
		...read,
		path: '/v1/credit-packs',
		summary: 'Credits for sale',
		scope: 'credits:read',
		response: creditPackSchema,
	},
	createCheckout: {
		...keyed,
		path: '/v1/checkout-sessions',
		summary: 'Start a payment on the hosted page',
		scope: 'billing:write',
		request: checkoutInputSchema,
		response: checkoutSessionSchema,
		status: 201,
		problems: ['plan-required', 'validation-error'],
	},
	checkout: {
		...read,
		path: '/v1/checkout-sessions/{id}',
		summary: 'How a payment stands',
		scope: 'billing:write',
		response: checkoutSessionSchema,
		problems: ['not-found'],
	},
	orders: {
		...read,
		path: '/v1/orders',
		summary: 'What was paid for, newest first',
		scope: 'account:read',
		query: pageParams,
		response: orderPageSchema,
	},
	sendFeedback: {
		...keyed,
		path: '/v1/feedback',
		summary: 'Report a bug, ask for a feature, dispute a cost',
		scope: 'feedback:write',
		request: feedbackInputSchema,
		response: feedbackReceiptSchema,
		status: 201,
		problems: ['validation-error'],
	},
	events: {
		method: 'GET',
		path: '/v1/events',
		summary: 'Changes as they happen, as server-sent events; 204 means: do not come back',
		scope: 'account:read',
		status: 200,
		stream: true,
	},
	chat: {
		method: 'POST',
		path: '/v1/chat/completions',
		summary: 'A metered AI call in the OpenAI chat format',
		scope: 'models:use',
		request: chatInputSchema,
		response: chatCompletionSchema,
		status: 200,
		stream: true,
		problems: ['insufficient-credits', 'validation-error'],
	},
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;

/** `fillPath('/v1/checkout-sessions/{id}', {id: 'a/b'})` is `/v1/checkout-sessions/a%2Fb`. */
export function fillPath(path: string, members: Readonly<Record<string, string>> = {}): string {
	return path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
		const value = members[name];
		if (value === undefined) throw new Error(`${path} needs ${name}`);
		return encodeURIComponent(value);
	});
}
