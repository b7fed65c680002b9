import * as z from 'zod/mini';
import type { PanelMessage } from './messages';
import { detailSections } from './panelIntent';
import { panelTabs, placesInTabs } from './panelTab';

/** Made on first use: a window in which nobody opens the panel never pays for it. */
let schema: z.ZodMiniType<PanelMessage> | undefined;

/** A message of the closed list, or null for anything else; what a message has too much is dropped. */
export function decodePanelMessage(message: unknown): PanelMessage | null {
	schema ??= panelMessageSchema();
	const read = z.safeParse(schema, message);
	return read.success ? read.data : null;
}

function panelMessageSchema(): z.ZodMiniType<PanelMessage> {
	const plainIntent = z.object({
		kind: z.enum([
			'refresh',
			'signIn',
			'signInWithDeviceCode',
			'enterSignInCode',
			'copySignInLink',
			'copySignInCode',
			'cancelSignIn',
			'signOut',
			'connect',
			'claimDailyBonus',
			'copyReferralCode',
			'copyReferralLink',
			'openSettings',
			'showLog',
			'turnOffPrivacyMode',
			'nextRequests',
			'previousRequests',
			'moreSessions',
			'exportUsage',
			'checkPayment',
			'openPaymentPage',
			'stopWaitingForPayment',
			'cancelSubscription',
			'resumeSubscription',
			'moreOrders',
		]),
	});
	const openLink = z.object({
		kind: z.literal('openLink'),
		link: z.enum(['home', 'pricing', 'creditsHelp', 'dashboard', 'status', 'support']),
	});
	const intent = z.union([plainIntent, openLink, ...usageIntents(), ...billingIntents(), feedbackIntent()]);
	return z.discriminatedUnion('type', [
		z.object({ type: z.literal('ready') }),
		z.object({ type: z.literal('intent'), intentId: z.uuid(), intent }),
	]);
}

function usageIntents() {
	return [
		z.object({ kind: z.literal('showTab'), tab: z.enum(panelTabs) }),
		z.object({
			kind: z.literal('showPlace'),
			place: z.object({ tab: z.enum(panelTabs), focus: z.optional(z.enum(placesInTabs)) }),
		}),
		z.object({
			kind: z.literal('filterRequests'),
			modelId: z.nullable(identifier()),
			status: z.nullable(z.enum(['success', 'error', 'canceled'])),
			sessionId: z.nullable(identifier()),
		}),
		z.object({ kind: z.literal('showSessionRequests'), sessionId: identifier() }),
		z.object({ kind: z.literal('disputeRequest'), requestId: identifier() }),
		z.object({ kind: z.literal('retrySection'), section: z.enum(detailSections) }),
	] as const;
}

function billingIntents() {
	return [
		z.object({ kind: z.literal('buyCredits'), quantity: z.int().check(z.minimum(1), z.maximum(300)) }),
		z.object({ kind: z.literal('choosePlan'), planId: identifier() }),
		z.object({ kind: z.literal('openReceipt'), orderId: identifier() }),
	] as const;
}

function feedbackIntent() {
	const feedback = z.object({
		kind: z.enum(['bug', 'feature', 'creditDispute']),
		title: z.string().check(z.maxLength(120)),
		description: z.string().check(z.maxLength(5_000)),
		priority: z.optional(z.enum(['low', 'medium', 'high'])),
		requestId: z.optional(identifier()),
		attachDiagnostics: z.boolean(),
	});
	return z.object({ kind: z.literal('sendFeedback'), feedback });
}

/** Something the backend named; compared and sent back, never taken apart. */
function identifier() {
	return z.string().check(z.minLength(1), z.maxLength(200));
}
