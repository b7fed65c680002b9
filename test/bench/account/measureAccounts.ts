/** (e): what an account with many requests costs the one who looks at it, against an account with twenty. */
import type { Browser } from 'playwright-core';
import type { Folders } from '../activation/measureUnderStub';
import { inTurns } from '../measure/inTurns';
import { runProgram } from '../measure/runProgram';
import { ratioOf } from '../measure/spread';
import type { ExportedRequests } from '../programs/exportRequests';
import type { Chapter, Row } from '../report/chapter';
import type { Curve } from '../report/curve';
import { sayCount, sayKb, sayMs, sayNumber, sayRatio } from '../report/say';
import { ask } from '../service/askOften';
import { bearer, type ServiceOfSize } from '../service/measureService';
import { measureActivationBySize } from './measureActivationBySize';
import { measureLists } from './measureLists';

const rounds = 100;
/** A process that has just begun answers every address more slowly than one that was asked often. */
const warmUps = 100;

const firstPage = 'first page of requests';
const looks = {
	[firstPage]: '/v1/usage/requests?limit=20',
	'first page of one model': '/v1/usage/requests?limit=20&model=balanced-2',
	'a page in the middle': null,
	'models by cost': '/v1/usage/models?period=all',
	'sessions, first page': '/v1/usage/sessions?limit=20',
} as const;

/** Twelve thousand and a hundred thousand are whole files; twenty is what everybody begins with. */
const exported = [20, 12_000, 100_000];
const mb = 1024 * 1024;

type Look = keyof typeof looks;

const whatWasFound =
	'What the answers hold is in the table, because a shorter one costs less to make and to send: the account with 20 requests has all of them on its one page, without the cursor (some 120 bytes) that leads to the next one, and of one model it has five rows where the others have twenty. What was found when these pages seemed to cost a quarter more: the process with the small account had answered a thousand questions of the chapter before this one, and its engine had compiled what the three others still interpreted. Now none of the four has been asked anything before, and each is asked as often as the others before it counts.';

export interface AccountFindings {
	readonly chapter: Chapter;
	readonly curves: readonly Curve[];
}

export async function measureAccounts(
	services: readonly ServiceOfSize[],
	folders: Folders,
	within: string,
	browser: Browser,
): Promise<AccountFindings> {
	const rows: Row[] = [];
	const curves: Curve[] = [];
	for (const look of lookNames()) {
		const found = await measureLook(look, services);
		rows.push(...found.rows);
		if (look === firstPage) curves.push(found.curve);
	}
	rows.push(...(await measureLists(services, browser)));
	rows.push(...(await measureExports(services)));
	const activation = await measureActivationBySize(services, folders, within);
	return {
		chapter: {
			title: 'Accounts of every size',
			method: `Four accounts, each in a mock service of its own. Pages: round trips over loopback by one caller, ${rounds} rounds in turns after ${warmUps} that do not count; the floor is the account with the fewest requests. Through the whole app: from the intent to the described view, no editor, everything else real. The list in the panel is shown in headless Chromium with the very states the app made. An export is written once by the extension’s own code; it is flat when what is kept in memory after nine tenths is what was kept after one, garbage left out. Activation: the extension reads each account once, then starts anew with what that left in storage, in plain Node beside a stub of the editor.`,
			rows: [...rows, ...activation.rows],
			notes: [
				whatWasFound,
				'![Costs against the size of the account, relative to the smallest](benchmarks-growth.svg)',
			],
		},
		curves: [activation.curve, ...curves],
	};
}

async function measureLook(
	look: Look,
	services: readonly ServiceOfSize[],
): Promise<{ rows: Row[]; curve: Curve }> {
	const candidates: Record<string, () => Promise<TimedAnswer>> = {};
	for (const { requests, service } of services) {
		const headers = bearer(service);
		const url = `${service.url}${looks[look] ?? (await pathOfMiddlePage(service.url, headers, requests))}`;
		candidates[String(requests)] = () => timedAnswer(url, headers);
	}
	const samples = await inTurns(rounds, candidates, warmUps);
	const msOf = (requests: number | undefined) => (samples[String(requests)] ?? []).map(({ ms }) => ms);
	const [smallest] = services.map(({ requests }) => requests);
	const growthOf = (requests: number) => ratioOf(msOf(requests), msOf(smallest));
	const rows = services.map(({ requests }): Row => {
		const body = samples[String(requests)]?.[0]?.body ?? '';
		const what = `${look}, ${sayCount(requests)} requests`;
		const measured = `${sayMs(msOf(requests))}; ${sayCount(rowsIn(body))} rows, ${sayKb(body.length)}`;
		const growth = growthOf(requests);
		if (requests === smallest) return { what, measured, ratio: '1' };
		const verdict = look === firstPage ? { target: '≤ 1.2 ×', isMet: growth <= 1.2 } : {};
		return { what, measured, floor: sayMs(msOf(smallest)), ratio: sayRatio(growth), ...verdict };
	});
	const points = services.map(({ requests }) => ({ size: requests, value: growthOf(requests) }));
	return { rows, curve: { name: look, points } };
}

async function measureExports(services: readonly ServiceOfSize[]): Promise<Row[]> {
	const rows: Row[] = [];
	for (const { requests, service } of services.filter(({ requests }) => exported.includes(requests))) {
		const { url, session } = service;
		const input = { url, accessToken: session.accessToken, requests };
		const done = await runProgram<ExportedRequests>('exportRequests', input, ['--expose-gc']);
		const name = `export of ${sayCount(requests)} requests`;
		const file = done.fileBytes < mb ? sayKb(done.fileBytes) : `${sayNumber(done.fileBytes / mb)} MB`;
		rows.push({
			what: name,
			measured: `${sayNumber(done.ms)} ms, ${file} of CSV; at most ${sayNumber(done.peakHeapBytes / mb)} MB of heap, garbage included`,
			...(requests < 1_000 ? {} : { ratio: `${sayNumber((done.ms / requests) * 1_000)} ms a thousand` }),
		});
		// A single page has no tenths.
		if (done.keptHeapBytes.length < 10) continue;
		const [early = Number.NaN] = done.keptHeapBytes;
		const growthMb = ((done.keptHeapBytes.at(-2) ?? Number.NaN) - early) / mb;
		rows.push({
			what: `${name}: kept in memory at nine tenths over one tenth`,
			measured: `${sayNumber(growthMb)} MB`,
			target: 'flat: ≤ 0.5 MB',
			isMet: growthMb <= 0.5,
		});
	}
	return rows;
}

function lookNames(): Look[] {
	return Object.keys(looks).filter((name): name is Look => name in looks);
}

/** The cursor of the page halfway, found by walking there once. */
async function pathOfMiddlePage(
	url: string,
	headers: Readonly<Record<string, string>>,
	requests: number,
): Promise<string> {
	const pages = Math.min(Math.floor(requests / 2 / 100), 30);
	let cursor: string | null = null;
	for (let page = 0; page < pages; page += 1) {
		const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
		const { body } = await ask(`${url}/v1/usage/requests?limit=100${query}`, { headers });
		cursor = JSON.parse(body).page.nextCursor;
	}
	return `/v1/usage/requests?limit=20${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
}

interface TimedAnswer {
	readonly ms: number;
	readonly body: string;
}

async function timedAnswer(url: string, headers: Readonly<Record<string, string>>): Promise<TimedAnswer> {
	const startedAt = performance.now();
	const { status, body } = await ask(url, { headers });
	const ms = performance.now() - startedAt;
	if (status !== 200) throw new Error(`${url} was answered with ${status}.`);
	return { ms, body };
}

function rowsIn(body: string): number {
	const { data }: { data: readonly unknown[] } = JSON.parse(body);
	return data.length;
}
