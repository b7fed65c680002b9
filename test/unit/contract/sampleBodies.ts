/** Bodies as a service sends them, complete. */
const period = { startAt: '2026-03-01T00:00:00.000Z', endAt: '2026-04-01T00:00:00.000Z' };

export const aBalance = {
	version: 7,
	unlimited: false,
	period,
	totalMicro: 500_000_000,
	usedMicro: 120_000_000,
	heldMicro: 1_000_000,
	availableMicro: 379_000_000,
	additionalMicro: 10_000_000,
	otherMicro: 5_500_000,
	spendableMicro: 394_500_000,
	overageMicro: 0,
	status: 'ok',
	lowThresholdMicro: 125_000_000,
	nextResetAt: period.endAt,
	nextExpiry: { at: '2026-03-20T00:00:00.000Z', amountMicro: 5_500_000, kind: 'dailyBonus' },
};

export const aGrant = {
	id: 'grant_1',
	kind: 'allocation',
	status: 'active',
	burnOrder: 0,
	amountMicro: 500_000_000,
	usedMicro: 120_000_000,
	heldMicro: 0,
	remainingMicro: 380_000_000,
	effectiveAt: period.startAt,
	expiresAt: period.endAt,
};

export const aModel = {
	id: 'small',
	displayName: 'Small',
	provider: 'Northwind',
	multiplierMilli: 1000,
	inputMicroPerKTokens: 3000,
	outputMicroPerKTokens: 15000,
	cacheReadMicroPerKTokens: 300,
	cacheWriteMicroPerKTokens: 3750,
	contextTokens: 128_000,
	tier: 'standard',
};

export const aMeta = {
	apiVersion: '1.0',
	serviceName: 'Metering',
	creditUnitName: 'credit',
	displayDecimals: 2,
	features: { trial: true },
	links: {
		home: 'https://credits.example/',
		pricing: 'https://credits.example/pricing',
		creditsHelp: 'https://credits.example/help',
		dashboard: 'https://credits.example/dashboard',
		status: 'https://credits.example/status',
		support: 'https://credits.example/support',
	},
};

const profile = {
	accountId: 'acc_1',
	name: 'Mara Lind',
	email: 'mara@example.com',
	emailVerified: true,
	avatarUrl: 'https://credits.example/avatar.png',
	createdAt: '2025-11-02T08:30:00.000Z',
};

const subscription = {
	plan: { id: 'plan_free', name: 'Free', tier: 'free', price: null, interval: 'thirtyDays' },
	status: 'free',
	currentPeriod: period,
	nextRenewalAt: null,
	cancelAtPeriodEnd: false,
	canceledAt: null,
	endsAt: null,
	allocationMicro: 500_000_000,
	nextResetAt: period.endAt,
	rollover: { enabled: false, maxMicro: null },
	canPurchaseCredits: false,
};

const usage = {
	requests: 3,
	successful: 2,
	failed: 1,
	canceled: 0,
	inputTokens: 900,
	outputTokens: 300,
	cacheReadTokens: 0,
	cacheWriteTokens: 0,
	totalTokens: 1200,
	creditsMicro: 120_000_000,
	modelsUsed: ['small'],
	sessions: 1,
	firstRequestAt: '2026-03-02T10:00:00.000Z',
	lastRequestAt: '2026-03-02T10:20:00.000Z',
};

const trial = {
	state: 'none',
	startedAt: null,
	endsAt: null,
	totalMicro: 0,
	usedMicro: 0,
	remainingMicro: 0,
};

const dailyBonus = {
	eligible: true,
	ineligibleReason: null,
	claimable: true,
	amountMicro: 5_000_000,
	day: '2026-03-10',
	streak: { current: 2, longest: 9, cap: 7, lastClaimedDay: '2026-03-09' },
	scheduleMicro: [5_000_000, 6_000_000],
	nextAvailableAt: null,
};

const referral = {
	code: 'MARA-77',
	shareUrl: 'https://credits.example/join/MARA-77',
	referred: 2,
	firstRequest: 1,
	subscribed: 0,
	earnedMicro: 10_000_000,
	pendingMicro: 0,
	rewards: [{ event: 'firstRequest', amountMicro: 10_000_000 }],
};

export const anOverview = {
	identity: { accountId: 'acc_1', email: 'mara@example.com', name: 'Mara Lind' },
	version: 7,
	sections: {
		profile: { status: 'ok', data: profile },
		subscription: { status: 'ok', data: subscription },
		balance: { status: 'ok', data: aBalance },
		usage: { status: 'ok', data: usage },
		trial: { status: 'ok', data: trial },
		dailyBonus: { status: 'ok', data: dailyBonus },
		referral: { status: 'ok', data: referral },
	},
};
