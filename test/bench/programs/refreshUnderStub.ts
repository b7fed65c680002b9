// A whole refresh of the packaged extension against a mock service on loopback, from the command to the painted status
// bar, in turns with a bare `fetch` of the same address. Says what each round took.
import { loadExtension, readRun, report } from './stubRun';

export interface StubRefresh {
	readonly fetchMs: readonly number[];
	/** The account had changed, so the answer is a 200 and something is painted. */
	readonly changedMs: readonly number[];
	/** Nothing had changed: a 304. */
	readonly unchangedMs: readonly number[];
	readonly unchangedCpuMs: readonly number[];
	/** How often anything was painted by a refresh that brought nothing. */
	readonly paintsByUnchanged: number;
}

const rounds = 30;
const warmUps = 5;

async function main(): Promise<void> {
	const run = readRun();
	const origin = String(run.settings['backendUrl']);
	const { accessToken } = await control(origin, 'sessions', {});
	const address = `${origin}/v1/account/overview`;
	const headers = { authorization: `Bearer ${accessToken}` };
	const { vscode, shown } = loadExtension(run);
	await until(() => /\d/.test(shown.at(-1)?.text ?? ''));
	const refresh = () => vscode.run('creditbar.refresh');

	const all = { fetchMs: [], changedMs: [], unchangedMs: [], unchangedCpuMs: [] } satisfies Record<
		string,
		number[]
	>;
	const result: { [Name in keyof typeof all]: number[] } = all;
	let paintsByUnchanged = 0;
	for (let round = -warmUps; round < rounds; round += 1) {
		const fetchMs = await timed(async () => (await fetch(address, { headers })).json());

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
		result.changedMs.push(changedMs);
		result.unchangedMs.push(unchangedMs);
		result.unchangedCpuMs.push((cpu.user + cpu.system) / 1_000);
	}
	const refreshes: StubRefresh = { ...result, paintsByUnchanged };
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
