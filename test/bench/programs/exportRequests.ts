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
import type { UsageBackend } from '../../../src/meter/meteringBackend';
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

const warmUpRequests = 20_000;

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
		sessionId: 'session-1',
		endAsExpired: async () => true,
	};
	const world = { ...fakeWorld(), origin: url, departure };
	const backend = createHostedBackend(url, send, tokens, { world, guard: attempt => attempt() });
	const copy = createCopy(backend, requests);
	// The engine keeps what it compiles, and only the first export makes it do so.
	await copy.first(warmUpRequests);
	gc();
	const before = process.memoryUsage().heapUsed;
	let peakHeapBytes = 0;
	const keptHeapBytes: number[] = [];
	const startedAt = performance.now();
	const fileBytes = await copy.all(written => {
		peakHeapBytes = Math.max(peakHeapBytes, process.memoryUsage().heapUsed - before);
		if (written < ((keptHeapBytes.length + 1) * requests) / 10) return;
		gc();
		keptHeapBytes.push(process.memoryUsage().heapUsed - before);
	});
	const ms = performance.now() - startedAt;
	const exported: ExportedRequests = { requests, ms, fileBytes, peakHeapBytes, keptHeapBytes };
	report(exported);
}

function createCopy(backend: Pick<UsageBackend, 'requestBatch'>, requests: number) {
	const account = anOpenAccount();
	const pen = createDetailsPen(
		account,
		() => account,
		() => {},
	);
	const run = async (signal: AbortSignal, onWritten: (requests: number) => void): Promise<number> => {
		let fileBytes = 0;
		const folder = mkdtempSync(join(tmpdir(), 'creditbar-bench-'));
		const draft = await beginFileDraft(async path => {
			fileBytes = statSync(path).size;
		}, folder);
		const parts = { backend, clock: systemClock, timers: systemTimers, pen, filter: noFilter, draft };
		const job = new UsageExport({ ...parts, format: csvFormat });
		const { kind } = await job.run(signal, progress => onWritten(progress.requests));
		if (kind !== 'complete' && !signal.aborted) throw new Error(`The export ended as ${kind}.`);
		if (kind === 'complete' && job.requests !== requests) throw new Error(`${job.requests} were exported.`);
		await draft.keep();
		await rm(folder, { recursive: true, force: true });
		return fileBytes;
	};
	return {
		/** Stops behind so many. */
		async first(limit: number): Promise<void> {
			const stop = new AbortController();
			await run(stop.signal, written => {
				if (written >= limit) stop.abort();
			});
		},
		/** The size of the file. */
		all: (onWritten: (requests: number) => void) => run(new AbortController().signal, onWritten),
	};
}

const collect: unknown = Reflect.get(globalThis, 'gc');
if (typeof collect !== 'function') throw new Error('Run with --expose-gc.');
void main(JSON.parse(process.argv[2] ?? ''), () => collect());
