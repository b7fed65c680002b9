/** People whose names and addresses put a layout, and whoever trusts text, to the test. */
import { Life } from './life';
import type { Scenario } from './scenario';
import { workDay } from './work';

function livesAs(name: string, email: string): Scenario['build'] {
	return (now, links) => {
		const life = new Life(now, 41, links);
		workDay(life, { daysAgo: 1, sessions: 2, requestsPerSession: 8 });
		return life.live({ name, email }, life.daysAgo(3, 8));
	};
}

const longName =
	'Maximiliana Konstantina Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh de la Vega y Montenegro';
const longMailbox = 'very.long.mailbox.name.with.many.parts.'.repeat(6);
const longEmail = `${longMailbox}end@an-unusually-long-department.example.com`;

export const nameScenarios: readonly Scenario[] = [
	{
		name: 'longNames',
		description: 'A name and an e-mail address that fill more than a line',
		build: livesAs(longName, longEmail),
	},
	{
		name: 'rtlName',
		description: 'A name written from right to left',
		build: livesAs('נועה בן־דוד (الدكتورة نوا)', 'noa.bendavid@example.com'),
	},
	{
		name: 'hostileName',
		description: 'A name made of markup, a formula and control characters',
		build: livesAs('<img src=x onerror=alert(1)>$(flame) **bold** =1+1\u202Egnp', 'mallory@example.com'),
	},
];
