import type { FaultGroup } from './faultCases';

export const serviceFaults: readonly FaultGroup[] = [
	{
		title: 'The shape of answers',
		cases: [
			{
				id: 'J1',
				fault: 'A plan, a status or a kind that did not exist when this was written',
				seen: '“Other”, without buttons that may not fit. Everything else as usual.',
			},
			{
				id: 'J2',
				fault: 'Members that are missing, null, too many, or of another type, where they are not essential',
				seen: 'The rest of the section.',
			},
			{
				id: 'J3',
				fault: 'The balance itself is missing',
				seen: 'A dash in its place with a way to try again, never a zero.',
			},
			{
				id: 'J4',
				fault: 'A balance of infinity, a fraction, a text, or more than a number can hold',
				seen: 'A dash in its place with a way to try again. A debt is shown as one.',
			},
			{
				id: 'J5',
				fault: 'Dates that are none, in the past, or in the year 9999',
				seen: 'No date where there is none; whether the bonus is ready is up to the service.',
			},
			{
				id: 'J6',
				fault: 'An empty body, half of one, a page, three megabytes, a small one that unpacks to a huge one',
				seen: 'The last good figures with the reason. At most 256 KiB are read.',
			},
			{
				id: 'J7',
				fault: 'An older answer comes after a newer one',
				seen: 'Nothing: it is dropped.',
			},
			{
				id: 'J8',
				fault: 'Another account signs in while an answer is on its way',
				seen: 'Nothing of the account before.',
			},
		],
	},
	{
		title: 'Money',
		cases: [
			{
				id: 'P1',
				fault: 'Claim is pressed twice, or the key is held down',
				seen: 'One bonus; the button is busy until it is there.',
			},
			{
				id: 'P2',
				fault: 'The bonus is granted and the answer is lost',
				seen: 'The bonus, once, told as claimed.',
			},
			{
				id: 'P3',
				fault: 'Two windows claim at the same moment',
				seen: 'One bonus; the other window says that it is claimed and when the next one is.',
			},
			{
				id: 'P4',
				fault:
					'The service refuses: claimed before, not eligible, out of credits, not allowed, not understood',
				seen: 'One sentence with the reason. It is not tried again by itself.',
			},
			{
				id: 'P5',
				fault: 'The token runs out in the middle of a claim',
				seen: 'The bonus, once.',
			},
			{
				id: 'P6',
				fault: 'Buy is pressed twice, in two windows, or while the page is prepared',
				seen: 'One payment page.',
			},
			{
				id: 'P7',
				fault: 'The payment page is ready after the user has left or changed their mind',
				seen: 'It is not opened.',
			},
			{
				id: 'P8',
				fault: 'The user is back before the payment is booked',
				seen: 'That it may take a moment; looked after for five minutes, then on request.',
			},
			{
				id: 'P9',
				fault: 'A plan is canceled by accident, on old figures, or twice',
				seen: 'A question with the plan and the exact date, on fresh figures; one cancellation.',
			},
			{
				id: 'P10',
				fault: 'There is no network when something is to be bought, claimed, canceled or sent',
				seen: 'That it did not work. Nothing happens later behind the user’s back.',
			},
			{
				id: 'P11',
				fault: 'Feedback is sent twice, without a network, far too long',
				seen: 'One message; the draft stays until it has arrived. Nothing is attached unasked. Only on a full disk can a message whose answer never came arrive twice: when the window is closed and it is sent again.',
			},
		],
	},
	{
		title: 'The network',
		cases: [
			{
				id: 'N1',
				fault: 'The service asks for a pause, in any way there is to say so',
				seen: 'The remaining time. No window asks before it is over, also not by hand.',
			},
			{
				id: 'N2',
				fault: 'The service fails again and again',
				seen: 'The last good figures with the reason. Asked less and less often, up to a quarter of an hour.',
			},
			{
				id: 'N3',
				fault: 'The answer comes in drips, or stops in the middle',
				seen: 'That it took too long, after 25 seconds (45 when something is to be changed).',
			},
			{
				id: 'N4',
				fault: 'Nobody looks at the window',
				seen: 'No requests. The figures are fresh soon after coming back.',
			},
			{
				id: 'N5',
				fault: 'Ten windows are open',
				seen: 'The same figures in all, for the requests of one.',
			},
			{
				id: 'N6',
				fault: 'There is no network at the start',
				seen: 'The last figures with their age, and a note. No pop-up.',
			},
			{
				id: 'N7',
				fault: 'A proxy asks for a password, a certificate is not trusted',
				seen: 'That something is in between, and a way to the network settings. It is never worked around.',
			},
			{
				id: 'N8',
				fault: 'The window closes, or the user signs out, in the middle of requests',
				seen: 'They end at once and change nothing any more.',
			},
			{
				id: 'N9',
				fault: 'The package holds what it should not: sources, tests, secrets',
				seen: 'What is needed to run, and no more.',
			},
		],
	},
];
