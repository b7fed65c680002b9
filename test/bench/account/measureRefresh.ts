/** (f): from the command to the painted status bar, against a bare `fetch` of the same address in the same process. */
import { type Folders, stubRun } from '../activation/measureUnderStub';
import { signedIn } from '../activation/rememberedAccount';
import { runProgram } from '../measure/runProgram';
import { ratioOf } from '../measure/spread';
import type { StubRefresh } from '../programs/refreshUnderStub';
import type { Chapter } from '../report/chapter';
import { sayMs, sayRatio } from '../report/say';
import type { RunningService } from '../service/startService';

export async function measureRefresh(
	folders: Folders,
	within: string,
	service: RunningService,
): Promise<Chapter> {
	const found = await runProgram<StubRefresh>(
		'refreshUnderStub',
		stubRun(folders.creditbar, within, signedIn(service.url, service.session, Date.now())),
	);
	const unchanged = ratioOf(found.unchangedMs, found.fetchMs);
	return {
		title: 'A refresh',
		method: `The packaged extension beside the stub, the mock service in a process of its own, ${found.fetchMs.length} rounds. Each round fetches the account bare, refreshes after a request was made (200, everything described and painted anew), and refreshes again (304).`,
		rows: [
			{
				what: 'bare `fetch` of the whole account, with `json()`',
				measured: sayMs(found.fetchMs),
				ratio: '1',
			},
			{
				what: 'refresh, the account has changed: command to painted status bar',
				measured: sayMs(found.changedMs),
				floor: sayMs(found.fetchMs),
				ratio: sayRatio(ratioOf(found.changedMs, found.fetchMs)),
			},
			{
				what: 'refresh, nothing has changed (304)',
				measured: sayMs(found.unchangedMs),
				floor: sayMs(found.fetchMs),
				ratio: sayRatio(unchanged),
				target: '≤ 1.3 × bare fetch',
				isMet: unchanged <= 1.3,
			},
			{ what: 'CPU of a refresh that brings nothing', measured: sayMs(found.unchangedCpuMs) },
			{
				what: 'paints by a refresh that brings nothing',
				measured: String(found.paintsByUnchanged),
				target: '0',
				isMet: found.paintsByUnchanged === 0,
			},
		],
	};
}
