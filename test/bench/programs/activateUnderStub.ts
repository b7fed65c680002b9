// One activation in a fresh process: how long it takes, what it has loaded by its first status text, what it keeps.
import { loadExtension, readRun, report } from './stubRun';

export interface StubActivation {
	readonly requireMs: number;
	readonly totalMs: number;
	/** Null when no status bar item was shown during activation. */
	readonly statusText: {
		readonly afterMs: number;
		readonly text: string;
		readonly modules: readonly string[];
	} | null;
}

const { startedAt, requiredAt, activatedAt, shown, modules } = loadExtension(readRun());
const [first] = shown;
const activation: StubActivation = {
	requireMs: requiredAt - startedAt,
	totalMs: activatedAt - startedAt,
	statusText: first ? { afterMs: first.at - startedAt, text: first.text, modules } : null,
};
report(activation);
