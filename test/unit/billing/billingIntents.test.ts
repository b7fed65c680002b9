import assert from 'node:assert/strict';
import { decodePanelMessage } from '../../../src/protocol/decodePanelMessage';
import type { PanelIntent } from '../../../src/protocol/panelIntent';

const intentId = '6f1d9c1e-0000-4000-8000-000000000001';
const decode = (intent: unknown) => decodePanelMessage({ type: 'intent', intentId, intent });
const feedback = { kind: 'bug', title: 'T', description: 'D', attachDiagnostics: true } as const;

describe('What the panel may ask for about money and feedback', () => {
	const intents: readonly PanelIntent[] = [
		{ kind: 'buyCredits', quantity: 1 },
		{ kind: 'buyCredits', quantity: 300 },
		{ kind: 'choosePlan', planId: 'plan_pro' },
		{ kind: 'checkPayment' },
		{ kind: 'openPaymentPage' },
		{ kind: 'stopWaitingForPayment' },
		{ kind: 'cancelSubscription' },
		{ kind: 'resumeSubscription' },
		{ kind: 'moreOrders' },
		{ kind: 'openReceipt', orderId: 'order_1' },
		{ kind: 'sendFeedback', feedback },
		{ kind: 'sendFeedback', feedback: { ...feedback, priority: 'high' } },
		{ kind: 'sendFeedback', feedback: { ...feedback, kind: 'creditDispute', requestId: 'req_1' } },
	];
	for (const intent of intents)
		it(`is ${JSON.stringify(intent)}`, () => {
			assert.deepEqual(decode(intent), { type: 'intent', intentId, intent });
		});

	const refused: readonly unknown[] = [
		{ kind: 'buyCredits', quantity: 0 },
		{ kind: 'buyCredits', quantity: 301 },
		{ kind: 'buyCredits', quantity: 1.5 },
		{ kind: 'buyCredits', quantity: '25' },
		{ kind: 'buyCredits', quantity: Number.NaN },
		{ kind: 'buyCredits' },
		{ kind: 'choosePlan', planId: '' },
		{ kind: 'choosePlan', planId: 'x'.repeat(201) },
		{ kind: 'openReceipt', orderId: null },
		{ kind: 'sendFeedback' },
		{ kind: 'sendFeedback', feedback: { ...feedback, title: 'x'.repeat(121) } },
		{ kind: 'sendFeedback', feedback: { ...feedback, description: 'x'.repeat(5_001) } },
		{ kind: 'sendFeedback', feedback: { ...feedback, kind: 'praise' } },
		{ kind: 'sendFeedback', feedback: { ...feedback, priority: 'now' } },
		{ kind: 'sendFeedback', feedback: { ...feedback, attachDiagnostics: 'yes' } },
		{ kind: 'sendFeedback', feedback: { ...feedback, requestId: 'x'.repeat(201) } },
	];
	for (const intent of refused)
		it(`is not ${JSON.stringify(intent).slice(0, 90)}`, () => {
			assert.equal(decode(intent), null);
		});

	it('loses what it has too much, such as an address or a price', () => {
		const decoded = decode({ kind: 'buyCredits', quantity: 2, url: 'https://evil.example', amountMinor: 0 });
		assert.deepEqual(decoded, { type: 'intent', intentId, intent: { kind: 'buyCredits', quantity: 2 } });
		const attached = decode({
			kind: 'sendFeedback',
			feedback: { ...feedback, diagnostics: { platform: 'x' } },
		});
		assert.deepEqual(attached, { type: 'intent', intentId, intent: { kind: 'sendFeedback', feedback } });
	});
});
