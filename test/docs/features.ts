/** What Creditbar can do, feature by feature, under the numbers by which issues and tests call it. */
export interface Feature {
	readonly id: string;
	/** In the words of a user. */
	readonly what: string;
	/** A file of `docs/screenshots/`, without its ending. */
	readonly picture: string;
}

export interface FeatureGroup {
	readonly title: string;
	readonly features: readonly Feature[];
}

export const featureGroups: readonly FeatureGroup[] = [
	{
		title: 'Account',
		features: [
			feature('F1', 'One account panel, a click away from status bar, side bar and palette', 'overview-dark'),
			feature(
				'F2',
				'Who is signed in, with picture or initials, and the way out beside it',
				'overview-light',
			),
			feature('F3', 'A part that cannot be loaded takes nothing else with it', 'parts-missing-dark'),
			feature('F4', 'The plan, how it stands, its dates, and the way to the prices', 'billing-light'),
			feature('F5', 'Opened or loaded anew, the panel is brought up to date where it stands', 'claim-dark'),
			feature('F6', 'Sessions go on by themselves, and end with one request to sign in', 'signed-out-dark'),
			feature('F7', 'Signing out leaves no figure and no name behind', 'signed-out-dark'),
		],
	},
	{
		title: 'Credits',
		features: [
			feature('F10', 'The same balance in status bar, side bar and panel', 'overview-dark'),
			feature(
				'F11',
				'Total, used, available and additional credits, and how full the allowance is',
				'rollover-dark',
			),
			feature('F12', 'Every bucket in the order in which it is spent, with its end', 'rollover-dark'),
			feature('F13', 'A trial with its dates, and what is used and left of it', 'trial-light'),
			feature('F14', 'Free credits of a new account, and a word before any credits expire', 'expiring-dark'),
			feature('F15', 'Nothing left: what pauses, what goes on, and what helps', 'used-up-dark'),
			feature('F16', 'What a request was expected to cost, beside what it did cost', 'request-dark'),
			feature('F17', 'Tips that fit the account', 'trial-light'),
		],
	},
	{
		title: 'Usage',
		features: [
			feature('F20', 'Everything added up, for this period and for all time', 'usage-dark'),
			feature('F21', 'Usage by model, in any order', 'usage-light'),
			feature('F22', 'Sessions, with the running one and the one of this window marked', 'usage-lists-dark'),
			feature(
				'F23',
				'Every single request, 20 on a page, narrowed by model, status and session',
				'usage-lists-dark',
			),
			feature('F24', 'Thirty days as a chart or as a table, and how long the credits last', 'usage-dark'),
			feature('F25', 'Every request in a CSV or JSON file', 'export-dark'),
		],
	},
	{
		title: 'Bonus and referral',
		features: [
			feature(
				'F30',
				'The daily bonus: its worth, the streak, the next one, and Claim wherever you are',
				'claim-dark',
			),
			feature('F31', 'The referral code, and what came of it', 'referral-light'),
		],
	},
	{
		title: 'Billing and feedback',
		features: [
			feature('F40', 'Credits to buy, with the price of any number of them, and the orders', 'billing-dark'),
			feature('F41', 'A larger plan, the end of a plan, and a change of mind', 'billing-high-contrast'),
			feature(
				'F42',
				'A bug, a wish or a cost that looks wrong, told to the people behind the service',
				'feedback-dark',
			),
		],
	},
	{
		title: 'Comfort',
		features: [
			feature('F50', 'The status bar as you like it, previewed while you choose', 'status-bar-styles-dark'),
			feature('F54', 'Names and figures hidden while others see the screen', 'privacy-dark'),
		],
	},
];

function feature(id: string, what: string, picture: string): Feature {
	return { id, what, picture };
}
