/** (e): what an account with many requests costs the one who looks at it, against an account with twenty. */
import { inTurns } from '../measure/inTurns';
import { runProgram } from '../measure/runProgram';
import { ratioOf, spreadOf } from '../measure/spread';
import type { ExportedRequests } from '../programs/exportRequests';
import type { Chapter, Row } from '../report/chapter';
import type { Curve } from '../report/curve';
import { sayMs, sayNumber, sayRatio } from '../report/say';
import { ask } from '../service/askOften';
import { bearer, type ServiceOfSize } from '../service/measureService';

const rounds = 40;

const looks = {
	'first page of requests': '/v1/usage/requests?limit=20',
	'first page of one model': '/v1/usage/requests?limit=20&model=balanced-2',
	'a page in the middle': null,
	'models by cost': '/v1/usage/models?period=all',
	'sessions, first page': '/v1/usage/sessions?limit=20',
} as const;

type Look = keyof typeof looks;

export interface AccountFindings {
	readonly chapter: Chapter;
	readonly curves: readonly Curve[];
}

export async function measureAccounts(services: readonly ServiceOfSize[]): Promise<AccountFindings> {
	const rows: Row[] = [];
	const curves: Curve[] = [];
	for (const look of lookNames()) {
		const candidates: Record<string, () => Promise<number>> = {};
		for (const { requests, service } of services) {
			const url = `${service.url}${looks[look] ?? (await pathOfMiddlePage(service.url, bearer(service), requests))}`;
			candidates[String(requests)] = () => answerMs(url, bearer(service));
		}
		const samples = await inTurns(rounds, candidates);
		const [smallest] = services;
		const floor = samples[String(smallest?.requests)] ?? [];
		curves.push({
			name: look,
			points: services.map(({ requests }) => ({
				size: requests,
				value: spreadOf(samples[String(requests)] ?? []).median,
			})),
		});
		for (const { requests } of services) {
			const own = samples[String(requests)] ?? [];
			const growth = ratioOf(own, floor);
			const what = `${look}, ${sayNumber(requests)} requests`;
			if (own === floor) rows.push({ what, measured: sayMs(own), ratio: '1' });
			else
				rows.push({
					what,
					measured: sayMs(own),
					floor: sayMs(floor),
					ratio: sayRatio(growth),
					...(look === 'first page of requests' ? { target: '≤ 1.2 ×', isMet: growth <= 1.2 } : {}),
				});
		}
	}
	rows.push(...(await measureExports(services)));
	return {
		chapter: {
			title: 'Accounts of every size',
			method: `Round trips over loopback to the mock service, by one caller, ${rounds} rounds in turns. The floor is the account with the fewest requests; its pages are as long as those of the others, except where it has fewer rows than a page.`,
			rows,
			notes: ['![Costs against the size of the account, relative to the smallest](benchmarks-growth.svg)'],
		},
		curves,
	};
}

/** Memory is flat when what is kept after nine tenths is what was kept after one. */
async function measureExports(services: readonly ServiceOfSize[]): Promise<Row[]> {
	const rows: Row[] = [];
	for (const { requests, service } of services.filter(({ requests }) => requests >= 12_000)) {
		const { url, session } = service;
		const input = { url, accessToken: session.accessToken, requests };
		const done = await runProgram<ExportedRequests>('exportRequests', input, ['--expose-gc']);
		const [early = Number.NaN] = done.keptHeapBytes;
		const late = done.keptHeapBytes.at(-2) ?? Number.NaN;
		const growthMb = (late - early) / 1024 / 1024;
		rows.push(
			{
				what: `export of ${sayNumber(done.requests)} requests to a CSV file of ${sayNumber(done.fileBytes / 1024 / 1024)} MB`,
				measured: `${sayNumber(done.ms / 1_000)} s, at most ${sayNumber(done.peakHeapBytes / 1024 / 1024)} MB of heap, garbage included`,
			},
			{
				what: `kept in memory at nine tenths over one tenth of that export`,
				measured: `${sayNumber(growthMb)} MB`,
				target: 'flat: ≤ 1 MB',
				isMet: growthMb <= 1,
			},
		);
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

async function answerMs(url: string, headers: Readonly<Record<string, string>>): Promise<number> {
	const startedAt = performance.now();
	const { status } = await ask(url, { headers });
	if (status !== 200) throw new Error(`${url} was answered with ${status}.`);
	return performance.now() - startedAt;
}
