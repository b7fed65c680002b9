import { type AlertKind, alertKinds } from '../../platform/alertKind';
import type { Memory } from '../../platform/memory';
import { isInstantMs } from '../../util/isInstantMs';
import type { AlertMemory } from './alert';

const key = 'alerts.v1';

/** Where what was told is written down. What cannot be written is at least known until the window closes. */
export class AlertNotes {
	readonly #memory: Memory;
	#unwritten: AlertMemory | null = null;

	constructor(memory: Memory) {
		this.#memory = memory;
	}

	read(): AlertMemory | null {
		return this.#unwritten ?? decodeMemory(this.#memory.get(key));
	}

	async write(memory: AlertMemory): Promise<void> {
		try {
			await this.#memory.set(key, memory);
			this.#unwritten = null;
		} catch {
			this.#unwritten = memory;
		}
	}

	async forget(): Promise<void> {
		this.#unwritten = null;
		if (this.#memory.get(key) === undefined) return;
		// What stays on a full disk names its owner, so it tells nobody else anything.
		await this.#memory.set(key, undefined).catch(() => {});
	}
}

function decodeMemory(stored: unknown): AlertMemory | null {
	if (typeof stored !== 'object' || stored === null) return null;
	const record = new Map<string, unknown>(Object.entries(stored));
	const [owner, period, reached] = [record.get('owner'), record.get('period'), record.get('reached')];
	if (typeof owner !== 'string' || typeof period !== 'string') return null;
	if (typeof reached !== 'number' || !Number.isFinite(reached)) return null;
	const bonusDay = record.get('bonusDay');
	const expiring = record.get('expiring');
	return {
		owner,
		period,
		reached,
		bonusDay: typeof bonusDay === 'string' ? bonusDay : null,
		expiring: Array.isArray(expiring) ? expiring.filter(item => typeof item === 'string') : [],
		snoozedUntil: decodeSnoozes(record.get('snoozedUntil')),
	};
}

function decodeSnoozes(stored: unknown): AlertMemory['snoozedUntil'] {
	const snoozes: Partial<Record<AlertKind, number>> = {};
	const entries = new Map<string, unknown>(Object.entries(stored ?? {}));
	for (const kind of alertKinds) {
		const until = entries.get(kind);
		if (isInstantMs(until)) snoozes[kind] = until;
	}
	return snoozes;
}
