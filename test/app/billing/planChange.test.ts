import assert from 'node:assert/strict';
import { eventually } from '../../support/eventually';
import { type BillingUnderTest, billingUnderTest } from './billingUnderTest';

const cancel = { kind: 'cancelSubscription' } as const;
const resume = { kind: 'resumeSubscription' } as const;
const cancelPath = '/v1/subscription/cancel';
const minuteMs = 60_000;

async function onPlan(scenario = 'pro'): Promise<BillingUnderTest> {
	return billingUnderTest(scenario);
}

function asked(under: BillingUnderTest): readonly string[] {
	return under.world.prompts.recorded.filter(({ kind }) => kind === 'confirm').map(({ message }) => message);
}

/** As the panel writes dates; the space before AM and PM is another one in some versions. */
function exactDate(at: string | null | undefined): string {
	assert.ok(at);
	const format = new Intl.DateTimeFormat('en', {
		year: 'numeric',
		month: 'short',
		day: 'numeric',
		hour: 'numeric',
		minute: '2-digit',
		timeZoneName: 'short',
		timeZone: 'UTC',
	});
	return format.format(Date.parse(at));
}

describe('Canceling a plan (F41)', () => {
	it('says first what stays until exactly when, and then does it (P9)', async () => {
		const under = await onPlan();
		const endsOn = exactDate(under.account().subscription.currentPeriod?.endAt);
		under.world.prompts.willConfirm(true);
		await under.does(cancel);
		assert.deepEqual(asked(under), [
			`Cancel the Pro plan? You keep Pro and its credits until ${endsOn}. Bought credits stay. You can resume the plan until then.`,
		]);
		assert.equal(under.account().subscription.cancelAtPeriodEnd, true);
		assert.equal(under.subscription().cancelAtPeriodEnd, true);
		assert.equal(under.said(), `Pro is canceled. You keep it until ${endsOn}.`);
		assert.deepEqual(under.billing().subscriptionAction?.intent, resume);
	});

	it('changes nothing when the user thinks better of it', async () => {
		const under = await onPlan();
		under.world.prompts.willConfirm(false);
		await under.does(cancel);
		assert.equal(asked(under).length, 1);
		assert.equal(under.count(`POST ${cancelPath}`), 0);
		assert.equal(under.account().subscription.cancelAtPeriodEnd, false);
		assert.deepEqual(under.billing().subscriptionAction?.intent, cancel);
		assert.equal(under.billing().subscriptionAction?.state, 'ready');
	});

	it('asks once and is sent once for two presses (P9)', async () => {
		const under = await onPlan();
		under.world.prompts.willConfirm(true, true);
		await Promise.all([under.begins(cancel), under.begins(cancel)]);
		await under.quiet();
		assert.equal(asked(under).length, 1);
		assert.equal(under.count(`POST ${cancelPath}`), 1);
	});

	it('shows that it is on its way', async () => {
		const under = await onPlan();
		under.world.prompts.willConfirm(true);
		under.server.control.addFault({ route: 'cancelSubscription', kind: 'delay', delayMs: 3_000 });
		const begun = under.begins(cancel);
		await under.world.timers.advance(1_000);
		assert.equal(under.billing().subscriptionAction?.state, 'busy');
		await under.world.timers.advance(3_000);
		await begun;
		assert.equal(under.billing().subscriptionAction?.state, 'ready');
	});

	it('reads the plan again before it asks when the figures are more than ten minutes old (P9)', async () => {
		const under = await onPlan();
		under.world.windowFocus.blur();
		await under.pass(11 * minuteMs);
		const read = under.count('GET /v1/account/overview');
		await under.does(cancel);
		assert.equal(under.count('GET /v1/account/overview'), read + 1);
		assert.equal(asked(under).length, 1);
		await under.does(cancel);
		assert.equal(under.count('GET /v1/account/overview'), read + 1);
	});

	it('does not ask when the plan cannot be read, and says so (P9)', async () => {
		const under = await onPlan();
		under.world.windowFocus.blur();
		await under.pass(11 * minuteMs);
		under.network.isOffline = true;
		await under.does(cancel);
		assert.deepEqual(asked(under), []);
		assert.match(
			under.said(),
			/^Your plan could not be checked just now, so nothing was changed\. .*connection/,
		);
		assert.equal(under.account().subscription.cancelAtPeriodEnd, false);
	});

	it('asks again when what was agreed to is not true any more', async () => {
		const under = await onPlan();
		const { confirm } = under.world.prompts;
		let times = 0;
		under.world.prompts.confirm = async question => {
			// The first answer takes until after the next renewal.
			if (++times === 1) under.world.clock.setTo(under.subscription().currentPeriod?.endAt ?? '');
			return confirm.call(under.world.prompts, question);
		};
		under.world.prompts.willConfirm(true, false);
		const begun = under.begins(cancel);
		await under.quiet();
		await under.pass(minuteMs);
		await begun;
		assert.equal(asked(under).length, 2);
		assert.equal(new Set(asked(under)).size, 2);
		assert.equal(under.account().subscription.cancelAtPeriodEnd, false);
	});

	it('is canceled once although the answer was lost, and nobody is told of a failure', async () => {
		const under = await onPlan();
		under.world.prompts.willConfirm(true);
		under.server.control.addFault({ route: 'cancelSubscription', kind: 'reset', when: 'after', times: 3 });
		await under.does(cancel);
		assert.equal(under.keys(cancelPath).size, 1);
		assert.match(under.said(), /^Pro is canceled\./);
		await under.does(resume);
		under.world.prompts.willConfirm(true);
		await under.does(cancel);
		assert.equal(under.account().subscription.cancelAtPeriodEnd, true);
		assert.equal(under.keys(cancelPath).size, 2);
	});

	it('is not told as failed because another reading took the place of the one that would have shown it', async () => {
		const under = await billingUnderTest('pro', { events: false });
		under.world.prompts.willConfirm(true);
		under.server.control.addFault({ route: 'cancelSubscription', kind: 'reset', when: 'after', times: 3 });
		under.server.control.addFault({ route: 'overview', kind: 'delay', times: 2, delayMs: 3_000 });
		const read = under.count('GET /v1/account/overview');
		const begun = under.begins(cancel);
		await eventually('the plan is read', () => under.count('GET /v1/account/overview') === read + 1);
		const overtaking = under.connection.sync.readAnew();
		await under.world.timers.advance(5_000);
		await Promise.all([begun, overtaking]);
		assert.match(under.said(), /^Pro is canceled\./);
	});

	it('is done again when the plan was resumed on the web page after a cancellation that nobody heard of', async () => {
		const under = await onPlan();
		const [account] = under.server.control.world.accounts;
		under.server.control.addFault({ route: 'cancelSubscription', kind: 'reset', when: 'after', times: 3 });
		under.server.control.addFault({ route: 'overview', kind: 'status', status: 503, times: null });
		under.world.prompts.willConfirm(true);
		await under.does(cancel);
		assert.match(under.said(), /^It is not certain that the plan was canceled\./);
		assert.equal(under.account().subscription.cancelAtPeriodEnd, true);
		under.server.control.clearFaults();
		account?.resumeSubscription(under.world.clock.now());
		await under.pass(10 * minuteMs);
		under.world.prompts.willConfirm(true);
		await under.does(cancel);
		assert.match(under.said(), /^Pro is canceled\./);
		assert.equal(under.account().subscription.cancelAtPeriodEnd, true);
	});

	it('pressed again while it is not certain says that it is canceled', async () => {
		const under = await onPlan();
		under.server.control.addFault({ route: 'cancelSubscription', kind: 'reset', when: 'after', times: 3 });
		under.server.control.addFault({ route: 'overview', kind: 'status', status: 503, times: 3 });
		under.world.prompts.willConfirm(true, true);
		await under.does(cancel);
		await under.does(cancel);
		assert.match(under.said(), /^Pro is canceled\./);
		assert.equal(under.account().subscription.cancelAtPeriodEnd, true);
	});

	it('says so when nothing came of it', async () => {
		const under = await onPlan();
		under.world.prompts.willConfirm(true);
		under.server.control.addFault({ route: 'cancelSubscription', kind: 'status', status: 503, times: 3 });
		await under.does(cancel);
		assert.match(under.said(), /^The plan was not canceled\. The credit service has a problem\./);
		assert.equal(under.account().subscription.cancelAtPeriodEnd, false);
		assert.deepEqual(under.billing().subscriptionAction?.intent, cancel);
	});

	it('says how things are when another window or the web page was quicker', async () => {
		const under = await onPlan();
		const [account] = under.server.control.world.accounts;
		under.world.prompts.willConfirm(true);
		account?.cancelSubscription(under.world.clock.now());
		await under.does(cancel);
		assert.match(under.said(), /^Pro is canceled\. You keep it until /);
		assert.equal(under.subscription().cancelAtPeriodEnd, true);
	});

	it('is not offered on a free plan, and is answered with words', async () => {
		const under = await onPlan('freeBonusReady');
		assert.equal(under.billing().subscriptionAction, null);
		await under.does(cancel);
		assert.deepEqual(asked(under), []);
		assert.equal(under.said(), 'There is nothing to cancel on this plan. Your plan is Free.');
	});
});

describe('Resuming a plan (F41)', () => {
	it('takes the cancellation back, once for two presses, and says when it renews (P9)', async () => {
		const under = await onPlan('proCancelled');
		assert.equal(under.account().subscription.cancelAtPeriodEnd, true);
		await Promise.all([under.begins(resume), under.begins(resume)]);
		await under.quiet();
		assert.equal(under.count('POST /v1/subscription/resume'), 1);
		const { subscription } = under.account();
		assert.equal(subscription.cancelAtPeriodEnd, false);
		assert.equal(under.said(), `Pro goes on and renews on ${exactDate(subscription.nextRenewalAt)}.`);
		assert.deepEqual(under.billing().subscriptionAction?.intent, cancel);
		assert.deepEqual(asked(under), []);
	});

	it('says how things are when it was resumed elsewhere', async () => {
		const under = await onPlan('proCancelled');
		const [account] = under.server.control.world.accounts;
		account?.resumeSubscription(under.world.clock.now());
		await under.does(resume);
		assert.match(under.said(), /^Pro goes on and renews on /);
		assert.deepEqual(under.billing().subscriptionAction?.intent, cancel);
	});

	it('is not possible any more once the plan has ended', async () => {
		const under = await onPlan('proCancelled');
		under.world.windowFocus.blur();
		under.world.clock.setTo(under.subscription().endsAt ?? '');
		assert.equal(under.billing().subscriptionAction, null);
		const begun = under.begins(resume);
		await under.quiet();
		await under.pass(minuteMs);
		await begun;
		assert.match(under.said(), /^This plan cannot be resumed any more\. Your plan is Free\.$/);
	});

	it('tells nobody who has signed out meanwhile', async () => {
		const under = await onPlan('proCancelled');
		under.server.control.addFault({
			route: 'resumeSubscription',
			kind: 'delay',
			when: 'after',
			delayMs: 3_000,
		});
		const begun = under.begins(resume);
		await under.world.timers.advance(1_000);
		await under.begins({ kind: 'signOut' });
		const told = under.world.prompts.messages.length;
		await under.world.timers.advance(5_000);
		await begun;
		assert.equal(under.world.prompts.messages.length, told);
		assert.equal(under.store.state.kind, 'signedOut');
	});
});
