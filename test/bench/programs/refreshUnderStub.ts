// A whole refresh of the packaged extension against a mock service on loopback, from the command to the painted status
// bar, in turns with a bare `fetch` of the same two addresses, and with the extension's own client alone.
import { Departure } from '../../../src/meter/departure';
import { createHttpChannel } from '../../../src/meter/httpChannel';
import { SeededRandom } from '../../support/seededRandom';
import { systemClock, systemTimers } from '../../support/systemTime';
import { inTurns } from '../measure/inTurns';
import { loadExtension, readRun, report } from './stubRun';

export interface StubRefresh {
	/** Bare, whole, parsed. */
	readonly fetchMs: readonly number[];
	/** Bare, with the tags of what is known: nothing comes back. */
	readonly fetchKnownMs: readonly number[];
	/** One address, bare and through the client: time limits, retries, size cap, token, problem documents. */
	readonly bareTripMs: readonly number[];
	readonly clientTripMs: readonly number[];
	/** The account had changed, so the answer is a 200 and something is painted. */
	readonly changedMs: readonly number[];
	/** Nothing had changed: a 304. */
	readonly unchangedMs: readonly number[];
	readonly unchangedCpuMs: readonly number[];
	/** How often anything was painted by a refresh that brought nothing. */
	readonly paintsByUnchanged: number;
}

const rounds = 30;
const tripRounds = 150;
const warmUps = 15;

async function main(): Promise<void> {
	const run = readRun();
	const origin = String(run.settings['backendUrl']);
	const { accessToken } = await control(origin, 'sessions', {});
	const paths = ['/v1/account/overview', '/v1/credits/grants?limit=100'];
	const headers = { authorization: `Bearer ${accessToken}` };
	const get = (path: string, tag: string | null = null) =>
		fetch(`${origin}${path}`, { headers: tag === null ? headers : { ...headers, 'if-none-match': tag } });
	const send = createHttpChannel({
		origin,
		http: (input, init) => fetch(input, init),
		clock: systemClock,
		timers: systemTimers,
		random: new SeededRandom(),
		userAgent: 'Creditbar/0.0.0 (bench)',
		departure: new Departure(),
	});
	const { vscode, shown } = loadExtension(run);
	await until(() => /\d/.test(shown.at(-1)?.text ?? ''));
	const refresh = () => vscode.run('creditbar.refresh');

	const all = {
		fetchMs: [],
		fetchKnownMs: [],
		changedMs: [],
		unchangedMs: [],
		unchangedCpuMs: [],
	} satisfies Record<string, number[]>;
	const result: { [Name in keyof typeof all]: number[] } = all;
	let paintsByUnchanged = 0;
	for (let round = -warmUps; round < rounds; round += 1) {
		let tags: (string | null)[] = [];
		const fetchMs = await timed(async () => {
			const answers = await Promise.all(paths.map(path => get(path)));
			tags = answers.map(answer => answer.headers.get('etag'));
			await Promise.all(answers.map(answer => answer.json()));
		});
		const fetchKnownMs = await timed(() => Promise.all(paths.map((path, index) => get(path, tags[index]))));

		await control(origin, 'requests', {});
		const paintedBefore = shown.length;
		const startedAt = performance.now();
		await refresh();
		const changedMs = (shown.slice(paintedBefore).at(-1)?.at ?? Number.NaN) - startedAt;

		const shownBefore = shown.length;
		const cpuBefore = process.cpuUsage();
		const unchangedMs = await timed(refresh);
		const cpu = process.cpuUsage(cpuBefore);
		if (round < 0) continue;
		paintsByUnchanged += shown.length - shownBefore;
		result.fetchMs.push(fetchMs);
		result.fetchKnownMs.push(fetchKnownMs);
		result.changedMs.push(changedMs);
		result.unchangedMs.push(unchangedMs);
		result.unchangedCpuMs.push((cpu.user + cpu.system) / 1_000);
	}
	const [path = ''] = paths;
	const trips = await inTurns(
		tripRounds,
		{
			bareTripMs: () => timed(async () => (await get(path)).json()),
			clientTripMs: () => timed(() => send({ method: 'GET', path, token: accessToken ?? '' })),
		},
		warmUps,
	);
	const refreshes: StubRefresh = { ...result, ...trips, paintsByUnchanged };
	report(refreshes);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const startedAt = performance.now();
	await work();
	return performance.now() - startedAt;
}

async function control(origin: string, path: string, body: object): Promise<{ accessToken?: string }> {
	const response = await fetch(`${origin}/__mock/${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	return await response.json();
}

async function until(isSo: () => boolean): Promise<void> {
	const deadline = performance.now() + 10_000;
	while (!isSo()) {
		if (performance.now() > deadline) throw new Error('The extension did not show a figure.');
		await new Promise(resolve => setTimeout(resolve, 10));
	}
}

void main();
