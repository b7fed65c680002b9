/** (f): from the command to the painted status bar, against a bare `fetch` of the same address in the same process. */
import { type Folders, stubRun } from '../activation/measureUnderStub';
import { signedIn } from '../activation/rememberedAccount';
import { runProgram } from '../measure/runProgram';
import { ratioOf } from '../measure/spread';
import type { StubRefresh } from '../programs/refreshUnderStub';
import type { Chapter } from '../report/chapter';
import { sayMs, sayRatio } from '../report/say';
import type { RunningService } from '../service/startService';

const whereMemoryGoes =
	'Where the heap goes, from a snapshot before and after: half of it is code that has been run once (bytecode, scopes, feedback of the engine), a seventh strings (the engine keeps the sources), a tenth the shapes of objects, and less than a fifth all objects and closures together. What was done about it: parts that a start does not need are files of their own, sources stay within characters of one byte, and formats are made once. The aim was set for a product with a third of the code.';

const whereTimeGoes =
	'A refresh is more than its round trips: it shows that it is under way, asks, checks what came, and shows that it is over, and each time every surface is described anew and compared with what it shows. After a change the live stream has often told the status bar first, before the answer that was asked for is here.';

export async function measureRefresh(
	folders: Folders,
	within: string,
	service: RunningService,
): Promise<Chapter> {
	const found = await runProgram<StubRefresh>(
		'refreshUnderStub',
		stubRun(folders.creditbar, within, signedIn(service.url, service.session, Date.now())),
	);
	const trip = ratioOf(found.clientTripMs, found.bareTripMs);
	return {
		title: 'A refresh',
		method: `The packaged extension beside the stub, the mock service in a process of its own, ${found.fetchMs.length} rounds. A refresh asks two addresses at once, with the tags of what is known. Each round fetches both bare, then refreshes after a request was made (200, everything described and painted anew), and refreshes again (304). The round trip, which has the target, is that of one address, through the extension’s own client and bare, each time with the body parsed; the whole refresh stands below it without a target. That a 304 changes nothing in the status bar, the side bar and the context keys is held by \`test/app/idle.test.ts\`; a panel in sight says that a reading is under way and how old its figures are.`,
		rows: [
			{
				what: 'round trip through the client',
				measured: sayMs(found.clientTripMs),
				floor: `bare \`fetch\`: ${sayMs(found.bareTripMs)}`,
				ratio: sayRatio(trip),
				target: '≤ 1.3 × bare fetch',
				isMet: trip <= 1.3,
			},
			{
				what: 'refresh, the account has changed: command to painted status bar',
				measured: sayMs(found.changedMs),
				floor: `bare, parsed: ${sayMs(found.fetchMs)}`,
				ratio: sayRatio(ratioOf(found.changedMs, found.fetchMs)),
			},
			{
				what: 'refresh, nothing has changed (304)',
				measured: sayMs(found.unchangedMs),
				floor: `bare, 304: ${sayMs(found.fetchKnownMs)}`,
				ratio: sayRatio(ratioOf(found.unchangedMs, found.fetchKnownMs)),
			},
			{ what: 'CPU of a refresh that brings nothing', measured: sayMs(found.unchangedCpuMs) },
			{
				what: 'paints of the status bar by a refresh that brings nothing',
				measured: String(found.paintsByUnchanged),
				target: '0',
				isMet: found.paintsByUnchanged === 0,
			},
		],
		notes: [whereMemoryGoes, whereTimeGoes],
	};
}
