/**
 * Looks at every fresh reading for something worth an interruption. The window that is looked at does, under a lock
 * that all windows share and with what the others have told before, so that nobody is told anything twice.
 */
import type { AlertKind } from '../../platform/alertKind';
import type { Clock } from '../../platform/clock';
import type { Disposable } from '../../platform/disposable';
import type { Locks } from '../../platform/locks';
import type { Log } from '../../platform/log';
import type { Settings } from '../../platform/settings';
import type { WindowFocus } from '../../platform/windowFocus';
import type { AccountSnapshot, AccountState } from '../accountState';
import type { AccountReader } from '../accountStore';
import type { Alert } from './alert';
import type { AlertNotes } from './alertNotes';
import { decideAlerts, ownerOf } from './decideAlerts';

const lockName = 'alerts';
const lockLimits = { ttlMs: 10_000, waitMs: 2_000 };
/** Older figures may no longer be true. */
const freshMs = 10 * 60_000;

export interface AlertWatchParts {
	readonly store: AccountReader;
	readonly notes: AlertNotes;
	readonly settings: Settings;
	readonly locks: Locks;
	readonly clock: Clock;
	readonly log: Log;
	readonly windowFocus: WindowFocus;
	readonly raise: (alert: Alert, snapshot: AccountSnapshot) => void;
}

export class AlertWatch {
	readonly #parts: AlertWatchParts;
	readonly #following: readonly Disposable[];
	#isLooking = false;

	constructor(parts: AlertWatchParts) {
		this.#parts = parts;
		const look = () => {
			this.#look().catch((error: unknown) => {
				parts.log.warn(`looking for alerts failed: ${error instanceof Error ? error.name : 'unknown error'}`);
			});
		};
		this.#following = [
			parts.store.onDidChange(look),
			parts.windowFocus.onDidChange(look),
			parts.settings.onDidChange(look),
		];
	}

	/** Nothing of this kind is told before `until`, epoch ms. */
	async snooze(kind: AlertKind, until: number): Promise<void> {
		const { notes, locks } = this.#parts;
		await locks.withLock(lockName, lockLimits, async () => {
			const memory = notes.read();
			if (memory) await notes.write({ ...memory, snoozedUntil: { ...memory.snoozedUntil, [kind]: until } });
		});
	}

	dispose(): void {
		for (const following of this.#following) following.dispose();
	}

	async #look(): Promise<void> {
		const { store, notes, locks } = this.#parts;
		if (store.state.kind === 'signedOut') await notes.forget();
		if (this.#isLooking || !this.#hasNews()) return;
		this.#isLooking = true;
		try {
			await locks.withLock(lockName, lockLimits, () => this.#tell());
		} finally {
			this.#isLooking = false;
		}
	}

	/** Without the lock, because nearly always the answer is no. */
	#hasNews(): boolean {
		const about = this.#about();
		if (!about) return false;
		const stored = this.#parts.notes.read();
		const { alerts, memory } = decideAlerts(about, stored);
		return alerts.length > 0 || JSON.stringify(memory) !== JSON.stringify(stored);
	}

	async #tell(): Promise<void> {
		const about = this.#about();
		if (!about) return;
		const { alerts, memory } = decideAlerts(about, this.#parts.notes.read());
		// Written before it is told: what is told twice annoys more than what is missed in a crash.
		await this.#parts.notes.write(memory);
		if (this.#isStill(about.snapshot)) for (const alert of alerts) this.#parts.raise(alert, about.snapshot);
	}

	/** Null while there is nothing sure to go by, or nobody who may be interrupted. */
	#about() {
		const { store, clock, windowFocus, settings } = this.#parts;
		const { isPrivate, alerts } = settings.read();
		const snapshot = surely(store.state, clock.now());
		if (!snapshot || isPrivate || !windowFocus.isFocused()) return null;
		return { snapshot, now: clock.now(), settings: alerts };
	}

	/** Nobody is told about an account that was left meanwhile. */
	#isStill(snapshot: AccountSnapshot): boolean {
		const { state } = this.#parts.store;
		return state.kind === 'open' && ownerOf(state.snapshot) === ownerOf(snapshot);
	}
}

function surely(state: AccountState, now: number): AccountSnapshot | null {
	if (state.kind !== 'open' || state.activity !== 'idle' || state.trouble !== null) return null;
	return Math.abs(now - state.fetchedAt) < freshMs ? state.snapshot : null;
}
