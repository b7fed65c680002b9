/** (a, b, f, heap): the packaged extension in plain Node beside a stub of the editor, against the least there can be. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inTurns } from '../measure/inTurns';
import { runProgram } from '../measure/runProgram';
import { ratioOf, spreadOf } from '../measure/spread';
import type { StubActivation } from '../programs/activateUnderStub';
import type { StubHeap } from '../programs/heapUnderStub';
import type { StubRun } from '../programs/stubRun';
import type { Chapter, Row } from '../report/chapter';
import { sayMs, sayNumber, sayNumbers, sayRatio } from '../report/say';
import type { RunningService } from '../service/startService';
import type { CandidateName, ExtensionFolder } from './extensionFolders';
import { recordedPeers, whyRecorded } from './recordedPeers';
import { rememberedGlance, rememberedText, signedIn } from './rememberedAccount';

const rounds = 15;
const heapRounds = 3;
const nothing = { settings: {}, storage: { memory: {}, secrets: {} } };
const heavyModule = /zod|\bky\b|oauth|Intl|\b(?:https?|http2|tls|net|dns|crypto|zlib|undici)\b/i;

export type Folders = Readonly<Record<CandidateName, ExtensionFolder>>;

export async function measureActivation(folders: Folders, within: string): Promise<Chapter> {
	const run = (name: CandidateName, more: Omit<StubRun, 'extension' | 'main' | 'storagePath'> = nothing) =>
		runProgram<StubActivation>('activateUnderStub', stubRun(folders[name], within, more));
	const remembered = () => ({
		...nothing,
		storage: { ...nothing.storage, memory: rememberedGlance(Date.now()) },
	});
	const samples = await inTurns(rounds, {
		empty: () => run('empty'),
		statusOnly: () => run('statusOnly'),
		creditbar: () => run('creditbar', remembered()),
		profileTable: () => run('profileTable'),
		githubSignIn: () => run('githubSignIn'),
		microsoftSignIn: () => run('microsoftSignIn'),
	});
	const totalOf = (name: CandidateName) => samples[name].map(({ totalMs }) => totalMs);
	const textOf = (name: CandidateName) =>
		samples[name].map(({ statusText }) => statusText?.afterMs ?? Number.NaN);
	const floor = totalOf('empty');
	const ratio = ratioOf(totalOf('creditbar'), floor);
	const textRatio = ratioOf(textOf('creditbar'), textOf('statusOnly'));
	const first = (await run('creditbar', { ...remembered(), isListingModules: true })).statusText;
	if (first?.text !== rememberedText) throw new Error(`The first status text was "${first?.text}".`);
	const modules = first.modules.map(name => name.replace(`${folders.creditbar.folder}/`, ''));
	const heavy = modules.filter(name => heavyModule.test(name));
	const peerRow = (name: CandidateName, what: string): Row => ({
		what,
		measured: sayMs(totalOf(name)),
		floor: sayMs(floor),
		ratio: sayRatio(ratioOf(totalOf(name), floor)),
	});
	return {
		title: 'Activation in plain Node',
		method: `\`require\` and \`activate()\` in a fresh process with no code cache, beside a stub of the editor whose calls cost nothing, ${rounds} rounds in turns. When \`activate()\` returns, all that an activation has to leave behind is registered: the status text, the commands, the restorer of panels, the API; nothing is put off to a promise. \`fetch\` has been touched before, as in a real extension host. The list of modules is made in a run of its own, outside the clock. The peers are extensions that VS Code ships itself, built and minified.`,
		rows: [
			{ what: 'empty extension', measured: sayMs(floor), ratio: '1' },
			{
				what: 'one line that shows a status item',
				measured: sayMs(totalOf('statusOnly')),
				floor: sayMs(floor),
				ratio: sayRatio(ratioOf(totalOf('statusOnly'), floor)),
			},
			{
				what: '**Creditbar**',
				measured: sayMs(totalOf('creditbar')),
				floor: sayMs(floor),
				ratio: sayRatio(ratio),
				target: '≤ 6 × empty',
				isMet: ratio <= 6,
			},
			peerRow('profileTable', 'VS Code’s profile table (Preact)'),
			peerRow('githubSignIn', 'VS Code’s GitHub sign-in'),
			peerRow('microsoftSignIn', 'VS Code’s Microsoft sign-in'),
			...recordedPeers.map(({ name, timesEmpty, source }) => ({
				what: `${name} (recorded: ${source})`,
				measured: '–',
				peer: `${timesEmpty} × empty`,
				ratio: sayRatio(ratio / timesEmpty),
				...(name.startsWith('CopilotPremium')
					? { target: '≤ 0.25 × its ratio', isMet: ratio / timesEmpty <= 0.25 }
					: {}),
			})),
			{
				what: 'first status text from the cache',
				measured: sayMs(textOf('creditbar')),
				floor: sayMs(textOf('statusOnly')),
				ratio: sayRatio(textRatio),
				target: '≤ 3 × the status item',
				isMet: textRatio <= 3,
			},
			{
				what: 'modules loaded by then',
				measured: `${modules.length}: ${modules.map(name => `\`${name}\``).join(', ')}`,
				target: 'no zod, ky, OAuth, `Intl` or network code',
				isMet: heavy.length === 0,
			},
		],
		notes: [whyRecorded],
	};
}

/** What is kept after everything has been read once. */
export async function measureHeap(folders: Folders, within: string, service: RunningService): Promise<Row[]> {
	const run = (name: CandidateName, more: Pick<StubRun, 'settings' | 'storage'> = nothing) =>
		runProgram<StubHeap>('heapUnderStub', { ...stubRun(folders[name], within, more), origin: service.url }, [
			'--expose-gc',
		]);
	const samples = await inTurns(heapRounds, {
		empty: () => run('empty'),
		creditbar: () => run('creditbar', signedIn(service.url, service.session, Date.now())),
	});
	const overEmpty = samples.creditbar.map(
		({ heapBytes }, round) => (heapBytes - (samples.empty[round]?.heapBytes ?? Number.NaN)) / 1024 / 1024,
	);
	const fresh = samples.creditbar.map(({ lastShownAfterMs }) => lastShownAfterMs);
	if (samples.creditbar.some(({ lastText }) => lastText === rememberedText))
		throw new Error('The account was not read.');
	return [
		{
			what: 'heap over an empty extension, after activation and first refresh',
			measured: sayNumbers(overEmpty, 'MB'),
			target: '≤ 1.5 MB',
			isMet: spreadOf(overEmpty).median <= 1.5,
		},
		{ what: 'fresh figures on screen after a start', measured: sayMs(fresh) },
	];
}

export function stubRun(
	{ folder, main }: ExtensionFolder,
	within: string,
	more: Omit<StubRun, 'extension' | 'main' | 'storagePath'>,
): StubRun {
	const storagePath = join(within, 'storage', sayNumber(Math.random() * 1e9).replaceAll(',', ''));
	mkdirSync(storagePath, { recursive: true });
	return { extension: folder, main, storagePath, ...more };
}
