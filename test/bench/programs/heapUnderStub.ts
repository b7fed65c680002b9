// What an extension keeps in memory once it has come to rest, and how soon its figures were fresh. Needs --expose-gc.
import { loadExtension, readRun, report } from './stubRun';

export interface StubHeap {
	readonly heapBytes: number;
	/** From before loading to the last change of the status bar. */
	readonly lastShownAfterMs: number;
	readonly lastText: string;
}

const restMs = 1_500;

const collect: unknown = Reflect.get(globalThis, 'gc');
if (typeof collect !== 'function') throw new Error('Run with --expose-gc.');

async function main(gc: () => void): Promise<void> {
	const { origin, ...run } = readRun();
	// The editor itself has long been on the network.
	await (await fetch(`${origin}/v1/meta`)).text();
	gc();
	const before = process.memoryUsage().heapUsed;
	const { startedAt, shown } = loadExtension(run);
	await new Promise(resolve => setTimeout(resolve, restMs));
	gc();
	const last = shown.at(-1);
	const heap: StubHeap = {
		heapBytes: process.memoryUsage().heapUsed - before,
		lastShownAfterMs: (last?.at ?? Number.NaN) - startedAt,
		lastText: last?.text ?? '',
	};
	report(heap);
}

void main(() => collect());
