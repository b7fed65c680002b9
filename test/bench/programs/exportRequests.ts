// Writes every request of an account into a file, with the extension's own code, and says how long that took and how
// much memory it needed at most. Needs --expose-gc.
import { mkdtempSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDetailsPen } from '../../../src/account/details/detailsPen';
import { noFilter } from '../../../src/account/details/usageState';
import { csvFormat } from '../../../src/account/export/csvFormat';
import { UsageExport } from '../../../src/account/export/usageExport';
import { Departure } from '../../../src/meter/departure';
import { createHostedBackend } from '../../../src/meter/hostedBackend';
import { createHttpChannel } from '../../../src/meter/httpChannel';
import { beginFileDraft } from '../../../src/platform/vscode/fileDraft';
import { ok } from '../../../src/util/result';
import { anOpenAccount } from '../../support/builders/anOpenAccount';
import { fakeWorld } from '../../support/fakeWorld';
import { SeededRandom } from '../../support/seededRandom';
import { systemClock, systemTimers } from '../../support/systemTime';
import { report } from './stubRun';

export interface ExportedRequests {
	readonly requests: number;
	readonly ms: number;
	readonly fileBytes: number;
	/** Above what there was before the export, garbage included. */
	readonly peakHeapBytes: number;
	/** The same, garbage left out, each time a tenth was written. */
	readonly keptHeapBytes: readonly number[];
}

interface Input {
	readonly url: string;
	readonly accessToken: string;
	readonly requests: number;
}

async function main({ url, accessToken, requests }: Input, gc: () => void): Promise<void> {
	const departure = new Departure();
	const send = createHttpChannel({
		origin: url,
		http: (input, init) => fetch(input, init),
		clock: systemClock,
		timers: systemTimers,
		random: new SeededRandom(),
		userAgent: 'Creditbar/0.0.0 (bench)',
		departure,
	});
	const tokens = {
		accessToken: async () => ok(accessToken),
		replaceToken: async () => ok(accessToken),
		endAsExpired: async () => {},
	};
	const world = { ...fakeWorld(), origin: url, departure };
	const backend = createHostedBackend(url, send, tokens, { world, guard: attempt => attempt() });
	const folder = mkdtempSync(join(tmpdir(), 'creditbar-bench-'));
	const draft = await beginFileDraft(async path => {
		fileBytes = statSync(path).size;
	}, folder);
	let fileBytes = 0;
	await backend.requestBatch(noFilter, null);
	gc();
	const before = process.memoryUsage().heapUsed;
	let peakHeapBytes = 0;
	const keptHeapBytes: number[] = [];
	const account = anOpenAccount();
	const job = new UsageExport({
		backend,
		clock: systemClock,
		timers: systemTimers,
		pen: createDetailsPen(
			account,
			() => account,
			() => {},
		),
		filter: noFilter,
		format: csvFormat,
		draft,
	});
	const startedAt = performance.now();
	const end = await job.run(new AbortController().signal, progress => {
		peakHeapBytes = Math.max(peakHeapBytes, process.memoryUsage().heapUsed - before);
		if (progress.requests >= ((keptHeapBytes.length + 1) * requests) / 10) {
			gc();
			keptHeapBytes.push(process.memoryUsage().heapUsed - before);
		}
	});
	const ms = performance.now() - startedAt;
	if (end.kind !== 'complete') throw new Error(`The export ended as ${end.kind}.`);
	await draft.keep();
	await rm(folder, { recursive: true, force: true });
	const exported: ExportedRequests = { requests: job.requests, ms, fileBytes, peakHeapBytes, keptHeapBytes };
	report(exported);
}

const collect: unknown = Reflect.get(globalThis, 'gc');
if (typeof collect !== 'function') throw new Error('Run with --expose-gc.');
void main(JSON.parse(process.argv[2] ?? ''), () => collect());
