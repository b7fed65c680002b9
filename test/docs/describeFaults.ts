import { cell, describeNamed } from './describeNamed';
import { type FaultCase, type FaultGroup, faultGroups } from './faultCases';
import { type NamedTest, testsNaming } from './namedTests';

/** All levels there are; a fault may be tested on any. */
export const faultLevels = ['unit', 'app', 'webview', 'integration', 'e2e'] as const;

/** The whole text of `docs/faults.md`. */
export function describeFaults(tests: readonly NamedTest[]): string {
	return [opening, ...faultGroups.map(group => describeGroup(group, tests))].join('\n');
}

/** Cases of which no test speaks, and of which nobody says why. */
export function casesWithoutProof(tests: readonly NamedTest[]): string[] {
	return faultGroups
		.flatMap(({ cases }) => cases)
		.filter(({ id, remark }) => testsNaming(tests, id).length === 0 && remark === undefined)
		.map(({ id }) => id);
}

function describeGroup({ title, cases }: FaultGroup, tests: readonly NamedTest[]): string {
	const rows = cases.map(
		each => `| ${each.id} | ${cell(each.fault)} | ${cell(each.seen)} | ${proofOf(each, tests)} |\n`,
	);
	return `## ${title}\n\n| id | fault | what you see | tests |\n| --- | --- | --- | --- |\n${rows.join('')}`;
}

function proofOf({ id, remark }: FaultCase, tests: readonly NamedTest[]): string {
	const named = describeNamed(tests, id);
	return [named, remark === undefined ? '' : cell(remark)].filter(text => text !== '').join('<br>');
}

const opening = `# Faults

What can go wrong, what you see when it does, and the tests that hold it. The page is made from the titles of the
tests by \`npm run faults\`; a unit test fails when it is not up to date, or when a fault has no test.

The faults of the service come from the mock: [backend.md](backend.md) says how to have one yourself.

In a real VS Code:

| | |
| --- | --- |
| ![A message that signing in did not work, with Retry and Open settings](screenshots/faults/no-service.png) | nobody answers when somebody signs in |
| ![The last figures with their age, a notice and Retry](screenshots/faults/offline.png) | the network goes away |
| ![The last figures, a notice about something in between, and Open settings](screenshots/faults/captive-portal.png) | the sign-in page of a network answers instead of the service |
| ![The panel asks to sign in again](screenshots/faults/session-ended.png) | the service has ended the session |
`;
