/** Where the bytes of the extension host come from: what a bundler counts for each source, added up by subject. */
import { build } from 'esbuild';
import { editorAsItIs } from '../../../src/build/editorAsItIs.mjs';
import { plainTranslations } from '../../../src/build/plainTranslations.mjs';
import { zodWithoutSpareParts } from '../../../src/build/zodWithoutSpareParts.mjs';
import { projectRoot } from '../../harness/projectRoot';

/** The first that fits is the one. */
const subjects: readonly (readonly [subject: string, sources: RegExp])[] = [
	['packages: zod, oauth4webapi, ky, eventsource-parser', /node_modules/],
	[
		'talking to models, for six actions, the chat and other extensions',
		/actions?\/|chat|sharing|savedFiles|textEditors|ownDocuments|lightbulb|exportedApi|apiError|estimate|model\.ts|[Pp]rompt/,
	],
	[
		'buying, plans, invoices and what is owed',
		/billing|checkout|offers|order|creditPack|subscription|payment|contract\/(plan|money)/,
	],
	['usage, its pages and its export', /usage|export|tokenCounts|page\.ts/],
	[
		'alerts, forecast, live events, feedback, privacy, diagnostics',
		/alert|forecast|events|news|[Ff]eedback|privacy|diagnostics|redact/,
	],
	['signing in and staying signed in', /session|signIn|authentication|callbacks/],
	['the contract and the exchange with the service', /src\/(contract|meter)\//],
	['balance, trial, bonus, referral: state and words', /src\/(account|present)\//],
	['the app and its surfaces', /src\//],
];

export async function bytesBySubject(): Promise<ReadonlyMap<string, number>> {
	const { metafile } = await build({
		absWorkingDir: projectRoot,
		entryPoints: ['src/extension.ts'],
		bundle: true,
		minify: true,
		platform: 'node',
		format: 'esm',
		splitting: true,
		external: ['vscode'],
		plugins: [editorAsItIs, plainTranslations, zodWithoutSpareParts],
		write: false,
		metafile: true,
		outdir: 'out',
	});
	const bytes = new Map<string, number>();
	for (const { inputs } of Object.values(metafile.outputs))
		for (const [source, { bytesInOutput }] of Object.entries(inputs)) {
			const subject = subjects.find(([, sources]) => sources.test(source))?.[0] ?? 'the rest';
			bytes.set(subject, (bytes.get(subject) ?? 0) + bytesInOutput);
		}
	return new Map([...bytes].sort((one, other) => other[1] - one[1]));
}
