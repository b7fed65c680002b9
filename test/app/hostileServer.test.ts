import assert from 'node:assert/strict';
import type { Intent } from '../../src/app/intent';
import { billingUnderTest } from './billing/billingUnderTest';

/** What a server would write to be clicked on, or believed. */
const bait = '[Open](command:workbench.action.quit) ![x](https://evil.example/x.png) $(flame) \u202eevil\n';

const intents: readonly Intent[] = [
	{ kind: 'refresh' },
	{ kind: 'claimDailyBonus' },
	{ kind: 'showTab', tab: 'usage' },
	{ kind: 'showTab', tab: 'billing' },
	{ kind: 'nextRequests' },
	{ kind: 'moreSessions' },
	{ kind: 'buyCredits', quantity: 25 },
	{ kind: 'choosePlan', planId: 'plan_x' },
	{ kind: 'checkPayment' },
	{ kind: 'cancelSubscription' },
	{ kind: 'resumeSubscription' },
	{ kind: 'openReceipt', orderId: 'order_x' },
	{ kind: 'copyReferralLink' },
	{
		kind: 'sendFeedback',
		feedback: {
			kind: 'feature',
			title: 'A forecast',
			description: 'In the chart.',
			attachDiagnostics: false,
		},
	},
];

function refusal(status: number): Response {
	const problem = {
		type: bait,
		title: bait,
		detail: bait,
		instance: bait,
		status,
		code: status === 409 ? 'subscription-state-conflict' : bait,
		errors: [{ pointer: bait, message: bait }],
	};
	return new Response(JSON.stringify(problem), {
		status,
		statusText: 'Evil',
		headers: { 'content-type': 'application/problem+json', 'request-id': bait.replace(/[^ -~]/g, '') },
	});
}

describe('A server that wants to be clicked on', () => {
	for (const status of [400, 401, 402, 403, 404, 409, 410, 422, 429, 500, 503])
		it(`gets no word of its own said, whatever it refuses: ${status} (S1)`, async () => {
			const under = await billingUnderTest('pro');
			const { handler } = under.network;
			for (const intent of intents) {
				under.network.handler = request =>
					request.url.includes('/oauth/') || request.url.includes('/.well-known/')
						? handler(request)
						: refusal(status);
				under.world.prompts.willConfirm(true);
				const doing = under.begins(intent);
				await under.pass(1_000);
				await doing;
			}
			const { recorded, reports, questions } = under.world.prompts;
			const said = JSON.stringify([recorded, reports, questions]);
			assert.doesNotMatch(said, /evil|command:|\]\(|\$\(|\u202e/i);
			assert.doesNotMatch(under.world.log.text, /evil|command:|\u202e/i);
			assert.deepEqual(under.world.browser.opened, []);
		});
});
