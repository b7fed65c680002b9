/**
 * How large what is shipped may be. A test holds it and the benchmark shows it. A budget goes up only with a reason,
 * and the reason is said here.
 */
import type { PackagedExtension, PackagedFile } from './readPackage';

export interface SizeBudget {
	readonly what: string;
	readonly limitKb: number;
	/** What was aimed at, where the limit is another one, and why it is. */
	readonly aim?: { readonly limitKb: number; readonly reason: string };
	bytesOf(shipped: PackagedExtension): number;
}

const host = (file: PackagedFile) => file.name.startsWith('dist/host/');
const panelScript = (file: PackagedFile) => /^dist\/webview\/.*\.js$/.test(file.name);
const translation = (file: PackagedFile) => /^media\/l10n\/|^package\.nls\..+\.json$/.test(file.name);
const named = (ending: string) => (file: PackagedFile) => file.name.endsWith(ending);

const oneProduct =
	'the aim was set for balance, bonus and usage; since then came buying, plans, feedback, six actions on code with a language model, a live stream, alerts, forecasts, export, privacy, an API, a chat provider and translations';

export const sizeBudgets: readonly SizeBudget[] = [
	{
		what: 'what activation loads (`extension.js`)',
		limitKb: 8,
		bytesOf: shipped => sumOf(shipped, named('host/extension.js')),
	},
	{
		what: 'everything the extension host can load',
		limitKb: 360,
		aim: { limitKb: 160, reason: oneProduct },
		bytesOf: shipped => sumOf(shipped, host),
	},
	{
		what: 'panel script before the toolkit',
		limitKb: 45,
		bytesOf: shipped =>
			sumOf(shipped, file => panelScript(file) && !/(toolkit|LaterTab)\.js$/.test(file.name)),
	},
	{
		what: 'panel script with all tabs and the toolkit',
		limitKb: 110,
		bytesOf: shipped => sumOf(shipped, panelScript),
	},
	{
		what: 'package, without translations',
		limitKb: 210,
		aim: { limitKb: 110, reason: oneProduct },
		bytesOf: shipped => shipped.bytes - packedSumOf(shipped, translation),
	},
	{
		what: 'package (VSIX)',
		limitKb: 226,
		aim: { limitKb: 136, reason: oneProduct },
		bytesOf: shipped => shipped.bytes,
	},
];

function sumOf({ files }: PackagedExtension, isMeant: (file: PackagedFile) => boolean): number {
	return files.filter(isMeant).reduce((sum, { bytes }) => sum + bytes, 0);
}

function packedSumOf({ files }: PackagedExtension, isMeant: (file: PackagedFile) => boolean): number {
	return files.filter(isMeant).reduce((sum, { packedBytes }) => sum + packedBytes, 0);
}
