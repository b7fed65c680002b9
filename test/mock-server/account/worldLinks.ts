/**
 * Addresses that bodies carry. They are asked for when a body is made, so the server may learn its port late.
 */
export interface WorldLinks {
	checkoutUrl(checkoutId: string): string;
	receiptUrl(orderId: string): string;
	shareUrl(referralCode: string): string;
}

export const exampleLinks: WorldLinks = {
	checkoutUrl: checkoutId => `https://creditbar.example/checkout/${checkoutId}`,
	receiptUrl: orderId => `https://creditbar.example/receipts/${orderId}`,
	shareUrl: code => `https://creditbar.example/join/${code}`,
};
