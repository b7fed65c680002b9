/** The hosted payment page of a provider that does not exist: two buttons and no card. */
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { CheckoutSession } from '../../../../src/contract/checkout';
import type { Account } from '../../account/account';
import type { MockParts } from '../mockParts';
import { answerPage, type Page } from '../oauth/pages/answerPage';
import { messagePage } from '../oauth/pages/messagePage';

interface FoundCheckout {
	readonly account: Account;
	readonly session: CheckoutSession;
}

export function createCheckoutPages(parts: MockParts): Hono {
	const pages = new Hono();
	const tell = (c: Context) => {
		const found = findCheckout(parts, c.req.param('id') ?? '');
		if (found === undefined)
			return answerPage(c, messagePage('This payment is not known', 'Start again in your editor.'), 400);
		return answerPage(c, describeCheckout(found.session));
	};

	pages.get('/checkout/:id', tell);
	pages.post('/checkout/:id/pay', c => {
		const found = findCheckout(parts, c.req.param('id'));
		found?.account.completeCheckout(found.session.id, parts.clock.now());
		return c.redirect(`/checkout/${encodeURIComponent(c.req.param('id'))}`, 303);
	});
	pages.post('/checkout/:id/decline', c => {
		const found = findCheckout(parts, c.req.param('id'));
		found?.account.failCheckout(found.session.id, parts.clock.now());
		return c.redirect(`/checkout/${encodeURIComponent(c.req.param('id'))}`, 303);
	});
	return pages;
}

/** A payment page knows its payment and not who is signed in. */
export function findCheckout(parts: MockParts, id: string): FoundCheckout | undefined {
	for (const account of parts.world().accounts) {
		const session = account.checkout(id, parts.clock.now());
		if (session.ok) return { account, session: session.value };
	}
	return undefined;
}

function describeCheckout({ id, status, amount }: CheckoutSession): Page {
	const price = `${(amount.amountMinor / 100).toFixed(2)} ${amount.currency}`;
	switch (status) {
		case 'completed':
			return messagePage('Payment received', 'You can close this page and go back to your editor.');
		case 'failed':
			return messagePage('Payment declined', 'Nothing was charged. You can close this page.');
		case 'expired':
			return messagePage('This page has expired', 'Nothing was charged. Start again in your editor.');
		default:
			return {
				title: `Pay ${price}`,
				body: html`<p>No money moves here: this is a test page.</p>
					<form method="post" action="/checkout/${encodeURIComponent(id)}/pay">
						<button class="primary" type="submit">Pay ${price}</button>
					</form>
					<form method="post" action="/checkout/${encodeURIComponent(id)}/decline">
						<button class="deny" type="submit">Decline</button>
					</form>`,
			};
	}
}
