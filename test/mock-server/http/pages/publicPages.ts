/**
 * Where the links of `GET /v1/meta`, receipts and referral links lead, so that no link of the mock is dead.
 */
import { Hono } from 'hono';
import { answerPage } from '../oauth/pages/answerPage';
import { messagePage } from '../oauth/pages/messagePage';

const pages = {
	'/': ['Creditbar mock server', 'It stands in for a metering backend while you develop and test.'],
	'/pricing': ['Pricing', 'Free, Starter, Pro and Super Pro. Upgrade from the account panel in your editor.'],
	'/help/credits': ['How credits work', 'Credits that expire soonest are spent first, purchased ones last.'],
	'/dashboard': ['Dashboard', 'Everything about your account is in the account panel in your editor.'],
	'/status': ['Status', 'All is well.'],
	'/support': ['Support', 'Send feedback from the account panel in your editor.'],
	'/receipts/:id': ['Receipt', 'Paid. No money moved.'],
	'/join/:code': ['You were invited', 'Sign in from your editor to begin.'],
} as const;

export function createPublicPages(): Hono {
	const routes = new Hono();
	for (const [path, [title, message]] of Object.entries(pages)) {
		routes.get(path, c => answerPage(c, messagePage(title, message)));
	}
	return routes;
}
