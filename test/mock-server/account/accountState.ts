/** Everything one account is made of. Only the operations of this folder change it, always at `clockAt`. */
import type { FeedbackInput, FeedbackReceipt } from '../../../src/contract/feedback';
import { Ledger } from '../ledger/ledger';
import type { CheckoutRecord } from './billing/checkoutRecord';
import type { OrderRecord } from './billing/orderRecord';
import type { NewAccount } from './commands';
import { EventLog } from './eventLog';
import { createIdSource, type IdSource } from './idSource';
import { freePlan } from './planCatalogue';
import { createTold, type Told } from './tellChanges';
import type { PendingRequest } from './usage/pendingRequest';
import { SessionLog } from './usage/sessionLog';
import { Timeline } from './usage/timeline';
import { UsageLog } from './usage/usageLog';
import { DAY_MS, startOfDay } from './utcDay';
import type { WorldLinks } from './worldLinks';

export interface SubscriptionState {
	planId: string;
	status: 'free' | 'trialing' | 'active' | 'pastDue' | 'canceled' | 'expired';
	cancelAtPeriodEnd: boolean;
	canceledAt: number | null;
	/** Of a plan that has come to its end. */
	endedAt: number | null;
	overdueSince: number | null;
	paymentWorks: boolean;
}

export interface TrialState {
	readonly startedAt: number;
	readonly endsAt: number;
	readonly grantId: string;
	converted: boolean;
}

export interface BonusState {
	enabled: boolean;
	/** How many days in a row, up to and including `lastClaimedDay`. */
	streak: number;
	longest: number;
	lastClaimedDay: string | null;
}

export interface ReferralState {
	readonly code: string;
	readonly registered: Set<string>;
	readonly firstRequest: Set<string>;
	readonly subscribed: Set<string>;
	readonly grantIds: string[];
	/** Who sent this account. */
	referrerId: string | null;
}

export type Milestone = 'firstRequest' | 'subscribed';

export interface AccountState {
	readonly accountId: string;
	readonly profile: {
		readonly email: string;
		readonly name: string | null;
		emailVerified: boolean;
		readonly avatarUrl: string | null;
		readonly createdAt: number;
	};
	readonly ids: IdSource;
	readonly links: WorldLinks;
	readonly ledger: Ledger;
	readonly subscription: SubscriptionState;
	trial: TrialState | null;
	readonly bonus: BonusState;
	readonly referral: ReferralState;
	readonly usage: UsageLog;
	readonly sessions: SessionLog;
	readonly pending: Map<string, PendingRequest>;
	readonly checkouts: Map<string, CheckoutRecord>;
	readonly openCheckouts: Set<CheckoutRecord>;
	readonly orders: Map<string, OrderRecord>;
	readonly ordersByTime: Timeline<OrderRecord>;
	readonly feedback: { readonly receipt: FeedbackReceipt; readonly input: FeedbackInput }[];
	readonly events: EventLog;
	readonly told: Told;
	/** The latest instant the account has seen. */
	clockAt: number;
	nextMidnightAt: number;
	/** Tells whoever sent this account what it has achieved. */
	onMilestone: (milestone: Milestone, at: number) => void;
}

export function createAccountState(
	newAccount: NewAccount,
	seed: number,
	links: WorldLinks,
	now: number,
): AccountState {
	const ids = createIdSource(seed);
	return {
		accountId: ids.next('acct'),
		profile: {
			email: newAccount.email,
			name: newAccount.name ?? null,
			emailVerified: newAccount.emailVerified ?? true,
			avatarUrl: newAccount.avatarUrl ?? null,
			createdAt: now,
		},
		ids,
		links,
		ledger: new Ledger(() => ids.next('grant')),
		subscription: {
			planId: freePlan.id,
			status: 'free',
			cancelAtPeriodEnd: false,
			canceledAt: null,
			endedAt: null,
			overdueSince: null,
			paymentWorks: true,
		},
		trial: null,
		bonus: { enabled: true, streak: 0, longest: 0, lastClaimedDay: null },
		referral: {
			code: ids.code(8),
			registered: new Set(),
			firstRequest: new Set(),
			subscribed: new Set(),
			grantIds: [],
			referrerId: null,
		},
		usage: new UsageLog(),
		sessions: new SessionLog(),
		pending: new Map(),
		checkouts: new Map(),
		openCheckouts: new Set(),
		orders: new Map(),
		ordersByTime: new Timeline(order => ({ at: order.createdAt, id: order.id })),
		feedback: [],
		events: new EventLog(),
		told: createTold(),
		clockAt: now,
		nextMidnightAt: startOfDay(now) + DAY_MS,
		onMilestone: () => {},
	};
}
