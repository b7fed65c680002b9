/** A payment that has been started on the provider's hosted page. */
export interface CheckoutRecord {
	readonly id: string;
	readonly item:
		| { readonly kind: 'creditPack'; readonly quantity: number }
		| { readonly kind: 'plan'; readonly planId: string };
	readonly amountMinor: number;
	readonly creditsMicro: number | null;
	readonly expiresAt: number;
	status: 'open' | 'completed' | 'expired' | 'failed';
}
