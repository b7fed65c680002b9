import type { FaultGroup } from './faultCases';

export const sessionFaults: readonly FaultGroup[] = [
	{
		title: 'Signing in',
		cases: [
			{
				id: 'A1',
				fault: 'A sign-in link arrives that nobody asked for, to slip somebody else’s account in',
				seen: 'Nothing. Whoever is signed in stays so; the log has one line without the code.',
			},
			{
				id: 'A2',
				fault: 'A link has the wrong `state`, none, two, an old one, or one that was used',
				seen: 'Nothing. The right link still works until the sign-in has run out of time.',
			},
			{
				id: 'A3',
				fault: 'A link brings tokens, addresses or another path along, or the code of another server',
				seen: 'Only code, state, error and issuer are read. A code of another server is told to nobody.',
			},
			{
				id: 'A4',
				fault: 'The link reaches another window than the one that asked',
				seen: 'That window finishes the sign-in, and all windows are signed in.',
			},
			{
				id: 'A5',
				fault: 'Neither panel nor side bar is open when the link comes',
				seen: 'The sign-in is finished all the same.',
			},
			{
				id: 'A6',
				fault: 'The browser never comes back',
				seen: 'After five minutes, or with Cancel, the offer to sign in is back.',
			},
			{
				id: 'A7',
				fault: 'The browser cannot be opened',
				seen: 'A link to copy, and a place for the code that its page shows. A slip there can be corrected.',
			},
			{
				id: 'A8',
				fault: 'Sign in is pressed twice, or in two windows at once',
				seen: 'In one window the later press counts; two windows do not disturb each other.',
			},
			{
				id: 'A9',
				fault: 'The address to come back to has a query of its own, as in a remote window',
				seen: 'The browser comes back to exactly that address.',
			},
			{
				id: 'A10',
				fault: 'The editor is not called `vscode`: Insiders, a fork, a browser',
				seen: 'The link leads to the editor that asked.',
			},
			{
				id: 'A11',
				fault: 'The code is answered with a page, an error, nothing, or too late',
				seen: 'One sentence of ours for each; a code is never sent a second time.',
			},
			{
				id: 'A12',
				fault: 'Somebody signs you in as themselves',
				seen: 'A greeting with the e-mail address, and “Not you? Sign out”.',
			},
		],
	},
	{
		title: 'Tokens and several windows',
		cases: [
			{
				id: 'T1',
				fault: 'Six windows find the token due in the same instant',
				seen: 'Nothing: one of them refreshes it, for all.',
			},
			{
				id: 'T2',
				fault: 'The window that refreshes is killed, or never lets go',
				seen: 'Nothing: another one takes over after seconds. Nothing has to be cleaned up.',
			},
			{
				id: 'T3',
				fault: 'The lock cannot be read, is a folder, or the storage is read-only',
				seen: 'Nothing: each window refreshes on its own, and the log says why.',
			},
			{
				id: 'T4',
				fault: 'The computer sleeps in the middle; the clock jumps by hours, forwards or back',
				seen: 'Still signed in. Within ten seconds the figures say how old they are, and soon after they are read anew.',
			},
			{
				id: 'T5',
				fault: 'A refresh token turns out to be used up, because another window was quicker',
				seen: 'Nothing: this window takes over what the other one got.',
			},
			{
				id: 'T6',
				fault: 'One window signs out while another one refreshes',
				seen: 'Signed out everywhere; the session does not come back.',
			},
			{
				id: 'T7',
				fault: 'Another account signs in while the old one’s token is refreshed',
				seen: 'The new account. What comes back of the old one changes nothing.',
			},
			{
				id: 'T8',
				fault: 'Refreshing fails: name, connection, certificate, proxy, time, rate, server',
				seen: 'Still signed in, with the last figures and the reason. Tried again, less and less often.',
			},
			{
				id: 'T9',
				fault: 'The sign-in page of a hotel or a proxy answers instead of the service',
				seen: 'Still signed in, and told that something is in between.',
			},
			{
				id: 'T10',
				fault: 'The service says clearly that the session is over',
				seen: 'Signed out once, in all windows, with one offer to sign in again.',
			},
			{
				id: 'T11',
				fault: 'The service renews the token and the answer is lost',
				seen: 'Nothing: the same question is asked once more within the time that is forgiven.',
			},
			{
				id: 'T12',
				fault: 'This computer’s clock is a day fast or slow',
				seen: 'Nothing: what a token is good for is counted from its receipt.',
			},
			{
				id: 'T13',
				fault: 'A token is said to be good for nothing, for ever, or for “banana”',
				seen: 'Nothing: it counts for a minute at least and a day at most.',
			},
			{
				id: 'T14',
				fault: 'The stored session is broken, huge, or of a newer version',
				seen: 'The offer to sign in. A newer record is left as it is.',
			},
			{
				id: 'T15',
				fault: 'The secret storage fails, or keeps nothing over a restart',
				seen: 'Signed in for as long as the window lives, and told so once.',
			},
			{
				id: 'T16',
				fault: 'News from the secret storage comes in storms, late, or not at all',
				seen: 'Every window has it right at the latest when somebody turns to it.',
			},
			{
				id: 'T17',
				fault: 'The service refuses a token that looks good',
				seen: 'Nothing, if one refresh helps; otherwise the offer to sign in again. No loop.',
			},
			{
				id: 'T18',
				fault: 'The service says that this is not allowed (403)',
				seen: 'One sentence that says so. Nobody is signed out, no token is renewed.',
			},
			{
				id: 'T19',
				fault: 'A secret ends up where it must not be',
				seen: 'Secrets are in the secret storage and in the requests to their own service, nowhere else.',
			},
			{
				id: 'T20',
				fault: 'The service sends requests on to another host',
				seen: 'A failed request with the reason. The other host hears nothing at all.',
			},
			{
				id: 'T21',
				fault: 'The address of the service changes while somebody is signed in',
				seen: 'The offer to sign in at the new one, which gets nothing of the old session; back again, it is there.',
			},
		],
	},
];
