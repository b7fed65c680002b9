/**
 * What costs or brings something, and the worst moments to be interrupted: before the service hears of it, after it has
 * done it, and with its answer in the hand. Pressing again must leave the ledger with one effect, and what the user is
 * told on the way must be so.
 */
import assert from 'node:assert/strict';
import type { Intent } from '../../src/app/intent';
import type { RouteName } from '../../src/contract/routes';
import { type BillingUnderTest, billingUnderTest } from './billing/billingUnderTest';

interface MoneyAction {
	readonly name: string;
	readonly ids: string;
	readonly scenario: string;
	readonly route: RouteName;
	readonly intent: Intent;
	/** What has to be so before. */
	readonly prepare?: (under: BillingUnderTest) => Promise<void>;
	/** How often the ledger has it. */
	effects(under: BillingUnderTest): number;
	/** What the window shows, as far as the ledger knows the same. */
	shown(under: BillingUnderTest): unknown;
	ledger(under: BillingUnderTest): unknown;
	/** What the user reads where nobody can know, and where it is certain that nothing came of it. */
	readonly unclear: RegExp;
	readonly failed: RegExp;
	/** Where they read it, if not in a notification. */
	readonly told?: (under: BillingUnderTest) => string;
}

const cancel = { kind: 'cancelSubscription' } as const;

function shownBonus({ open, balance }: BillingUnderTest) {
	const { dailyBonus } = open().snapshot.overview.sections;
	assert.ok(dailyBonus.status === 'ok');
	return { claimable: dailyBonus.data.claimable, spendable: balance().spendableMicro };
}

const actions: readonly MoneyAction[] = [
	{
		name: 'claiming the bonus',
		ids: 'P2',
		scenario: 'freeBonusReady',
		route: 'claimDailyBonus',
		intent: { kind: 'claimDailyBonus' },
		effects: under => under.account().claims,
		shown: shownBonus,
		ledger: under => {
			const { dailyBonus, balance } = under.account();
			return { claimable: dailyBonus.claimable, spendable: balance.spendableMicro };
		},
		unclear: /^It is not certain that the bonus was claimed\./,
		failed: /^The bonus could not be claimed\./,
	},
	{
		name: 'buying credits',
		ids: 'P6',
		scenario: 'pro',
		route: 'createCheckout',
		intent: { kind: 'buyCredits', quantity: 25 },
		prepare: under => under.does({ kind: 'showTab', tab: 'billing' }),
		effects: under => new Set(under.world.browser.opened).size,
		// A page that was opened is of a checkout that there is; nothing was paid, so nothing else has moved.
		shown: under => under.balance().spendableMicro,
		ledger: under => under.account().balance.spendableMicro,
		unclear: /^There is no payment page\./,
		failed: /^There is no payment page\./,
		told: under => under.purchase().checkout?.message ?? '',
	},
	{
		name: 'canceling the plan',
		ids: 'P9',
		scenario: 'pro',
		route: 'cancelSubscription',
		intent: cancel,
		effects: under => Number(under.account().subscription.cancelAtPeriodEnd),
		shown: under => under.subscription().cancelAtPeriodEnd,
		ledger: under => under.account().subscription.cancelAtPeriodEnd,
		unclear: /^It is not certain that the plan was canceled\./,
		failed: /^The plan was not canceled\./,
	},
	{
		name: 'resuming the plan',
		ids: 'P9',
		scenario: 'pro',
		route: 'resumeSubscription',
		intent: { kind: 'resumeSubscription' },
		async prepare(under) {
			under.world.prompts.willConfirm(true);
			await under.does(cancel);
			under.world.prompts.recorded.length = 0;
		},
		effects: under => Number(!under.account().subscription.cancelAtPeriodEnd),
		shown: under => under.subscription().cancelAtPeriodEnd,
		ledger: under => under.account().subscription.cancelAtPeriodEnd,
		unclear: /^It is not certain that the plan was resumed\./,
		failed: /^The plan was not resumed\./,
	},
	{
		name: 'sending feedback',
		ids: 'P11',
		scenario: 'pro',
		route: 'sendFeedback',
		intent: {
			kind: 'sendFeedback',
			feedback: {
				kind: 'feature',
				title: 'A forecast',
				description: 'In the chart.',
				attachDiagnostics: false,
			},
		},
		effects: under => under.account().feedback.length,
		shown: () => null,
		ledger: () => null,
		unclear: /^It is not certain that your message has arrived\. It is still here/,
		failed: /^It is not certain that your message has arrived\. It is still here/,
		told: under => under.feedback().outcome?.message ?? '',
	},
];

for (const action of actions)
	describe(`Interrupted while ${action.name} (${action.ids})`, () => {
		let under: BillingUnderTest;
		let before: number;

		beforeEach(async () => {
			under = await billingUnderTest(action.scenario);
			await action.prepare?.(under);
			before = action.effects(under);
		});

		const effects = () => action.effects(under) - before;
		const told = () => action.told?.(under) ?? under.said();
		const press = async () => {
			under.world.prompts.willConfirm(true);
			await under.does(action.intent);
		};

		/** Nothing is in doubt any more: the user presses again until it is done, and looks. */
		async function assertEndsWithOne(): Promise<void> {
			under.server.control.clearFaults();
			for (let presses = 0; presses < 3 && effects() === 0; presses++) await press();
			assert.equal(effects(), 1);
			await under.does({ kind: 'refresh' });
			assert.deepEqual(action.shown(under), action.ledger(under));
			assert.deepEqual(under.server.control.state().breaches, []);
		}

		it('before the service hears of it: nothing happens, that is said, and the next press does it', async () => {
			under.server.control.addFault({ route: action.route, kind: 'reset', times: 3 });
			await press();
			assert.equal(effects(), 0);
			assert.deepEqual(action.shown(under), action.ledger(under));
			assert.match(told(), action.failed);
			await assertEndsWithOne();
		});

		it('after the service has done it: pressing again does not do it twice', async () => {
			under.server.control.addFault({ route: action.route, kind: 'reset', when: 'after', times: 3 });
			await press();
			assert.ok(effects() <= 1);
			assert.deepEqual(action.shown(under), action.ledger(under));
			await press();
			assert.equal(effects(), 1);
			await assertEndsWithOne();
		});

		it('after the service has done it, with nothing to be read either: it is called uncertain, and the next press settles it', async () => {
			under.server.control.addFault({ route: action.route, kind: 'reset', when: 'after', times: 3 });
			under.server.control.addFault({ route: 'overview', kind: 'reset', times: null });
			await press();
			assert.match(told(), action.unclear);
			under.server.control.clearFaults();
			await press();
			assert.equal(effects(), 1);
			await assertEndsWithOne();
		});

		it('without a network: it is said, and nothing happens later by itself (P10)', async () => {
			under.world.network.isOffline = true;
			await press();
			assert.match(told(), /cannot be reached\. Check your connection\./);
			under.world.network.isOffline = false;
			const asked = () => under.server.control.state().hits[action.route] ?? 0;
			const before = asked();
			await under.pass(30 * 60_000);
			assert.equal(asked(), before);
			assert.equal(effects(), 0);
			await assertEndsWithOne();
		});

		for (const [name, isDiskFull] of [
			['', false],
			[', and the disk is full', true],
		] as const)
			it(`with the answer on its way when the window closes${name}: the next window does not do it twice`, async () => {
				under.world.memory.failWrites = isDiskFull;
				const { handler } = under.network;
				let isAnswered = () => {};
				const answered = new Promise<void>(resolve => {
					isAnswered = resolve;
				});
				under.network.handler = async request => {
					const answer = await handler(request);
					if (request.method !== 'POST' || request.url.includes('/oauth/')) return answer;
					isAnswered();
					return new Promise(() => {});
				};
				under.world.prompts.willConfirm(true);
				void under.begins(action.intent);
				await answered;
				under.network.handler = handler;
				await under.reload();
				under.world.memory.failWrites = false;
				await action.prepare?.(under);
				await press();
				await press();
				// Without a disk nobody remembers a message that may have arrived; everything else the service knows itself.
				const most = isDiskFull && action.route === 'sendFeedback' ? 3 : 2;
				assert.ok(effects() >= 1 && effects() <= most);
			});
	});
