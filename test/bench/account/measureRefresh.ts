/** (f): from the command to the painted status bar, against a bare `fetch` of the same address in the same process. */
import { type Folders, stubRun } from '../activation/measureUnderStub';
import { signedIn } from '../activation/rememberedAccount';
import { runProgram } from '../measure/runProgram';
import { ratioOf } from '../measure/spread';
import type { StubRefresh } from '../programs/refreshUnderStub';
import type { Chapter } from '../report/chapter';
import { sayMs, sayRatio } from '../report/say';
import type { RunningService } from '../service/startService';

const whereMemoryGoes = `Where the heap goes, looked at once in steps, each in a process of its own:

- a third (1.07 MB of 3.15): the files of the start and the core, loaded and asked for nothing. The engine keeps their text and a place for every function in them.
- a sixth (0.51 MB): everything made and at rest with nobody signed in, which is 1.58 MB in all and so more than the target already.
- a seventh (0.46 MB): Node’s own network code, as bare \`fetch\` of the same addresses and one open stream load it.
- a third (1.1 MB): checking what came, with 337 schemas that check the account, the buckets, the days and the events, and describing it.

By kind, from a snapshot before and after: half is code (bytecode, scopes, feedback of the engine), a sixth objects and closures, a seventh strings, a tenth the shapes of objects, the rest arrays. By whose code asked for it: reading and compiling files 25 %, contract and zod 24 %, the core 21 %, Node’s own code 8 %, the stub of the editor 5 %.

What was tried: parts that a start does not need are files of their own; sources stay within characters of one byte; formats are made once; what activation does not need moved behind the first paint (0.97 ×); the account is described once for all surfaces and the panel only for who looks at it (0.97 ×). Collecting garbage ten more times changes nothing. What is left would cost more than it brings: one schema for all plain texts and switches is worth some 3 %, and the quarter of the core that a first refresh does not run (billing, usage, feedback, signing in) some 6 %, for a panel and a sign-in that wait for files. The aim was set for a product with a third of the code.`;

const whereTimeGoes =
	'A refresh is more than its round trips: it shows that it is under way, asks, checks what came, and shows that it is over, and each time the surfaces are described anew and compared with what they show. The account is described once for all of them, and the panel only while there is one, which made the CPU of a refresh that brings nothing 0.70 × and its time 0.80 × of what they were, in one run. After a change the live stream has often told the status bar first, before the answer that was asked for is here.';

const whereTripGoes = `Where the round trip through the client is longer than a bare one, looked at once with a profiler, 2,000 of each in a row beside other work: 1.13 ms against 0.92 ms. The thread of the extension works some 0.06 ms longer: ky 0.033 ms, a third of it merging options; reading the body up to its limit and parsing it 0.025 ms, which bare is part of \`json()\`; the rest of the client 0.015 ms; signals and limits of time 0.02 ms; garbage 0.01 ms. What is left is waiting, on a machine whose two cores also run the service, and moves from run to run. What was tried: bare and client in turns instead of bare first, and 150 rounds instead of 30, without which the same code gave 1.12 and 1.38 ×.`;

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
		method: `The packaged extension beside the stub, the mock service in a process of its own, ${found.fetchMs.length} rounds. A refresh asks two addresses at once, with the tags of what is known. Each round fetches both bare, then refreshes after a request was made (200, everything described and painted anew), and refreshes again (304). The round trip, which has the target, is that of one address, through the extension’s own client and bare in turns, ${found.bareTripMs.length} times, each time with the body parsed; the whole refresh stands below it without a target. That a 304 changes nothing in the status bar, the side bar and the context keys is held by \`test/app/idle.test.ts\`; a panel in sight says that a reading is under way and how old its figures are.`,
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
		notes: [whereMemoryGoes, whereTimeGoes, whereTripGoes],
	};
}
