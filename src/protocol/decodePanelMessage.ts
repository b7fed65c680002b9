import * as z from 'zod/mini';
import type { PanelMessage } from './messages';

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
		]),
	});
	const openLink = z.object({
		kind: z.literal('openLink'),
		link: z.enum(['home', 'pricing', 'creditsHelp', 'dashboard', 'status', 'support']),
	});
	return z.discriminatedUnion('type', [
		z.object({ type: z.literal('ready') }),
		z.object({ type: z.literal('intent'), intentId: z.uuid(), intent: z.union([plainIntent, openLink]) }),
	]);
}
