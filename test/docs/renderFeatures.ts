import { join } from 'node:path';
import { describeNamed } from './describeNamed';
import { type Feature, featureGroups } from './features';
import { type NamedTest, namedTests } from './namedTests';

/** The levels on which somebody acts in a browser: on the panel alone, and on a whole VS Code. */
const levels = ['e2e', 'webview'];

export function featuresPath(projectRoot: string): string {
	return join(projectRoot, 'docs/features.md');
}

/** The text of `docs/features.md`. */
export function renderFeatures(projectRoot: string): string {
	const tests = namedTests(projectRoot, levels);
	const groups = featureGroups.map(({ title, features }) =>
		[
			`## ${title}`,
			'',
			'| | what it is | tests | seen in |',
			'| --- | --- | --- | --- |',
			...features.map(feature => row(feature, tests)),
			'',
		].join('\n'),
	);
	return [introduction, ...groups].join('\n');
}

const introduction = `# Features

What Creditbar does, and which tests hold it to that in a real browser: those in \`test/webview/\` on the built panel, those in \`test/e2e/\` on a whole VS Code with the packaged extension in it. A feature is found by its number in the names of the tests.

This page is made by \`npm run features\`; a test fails when it is out of date.
`;

function row({ id, what, picture }: Feature, tests: readonly NamedTest[]): string {
	return `| ${id} | ${what} | ${describeNamed(tests, id)} | [picture](screenshots/${picture}.png) |`;
}
