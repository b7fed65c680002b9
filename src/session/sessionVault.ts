/**
 * The one place that reads and writes the session record. The stored record is the truth that all windows share; this
 * keeps the last reading of it. What could not be stored is held in memory for as long as the storage still holds what
 * it was meant to replace, so a keyring that fails costs nothing but a sign-in after the next restart. One reading or
 * writing at a time: a slow answer can never undo a newer one, and a token is stored before anyone gets to see it.
 */
import type { Disposable } from '../platform/disposable';
import type { Log } from '../platform/log';
import type { Secrets } from '../platform/secrets';
import type { Timers } from '../platform/timers';
import { Emitter, type Event } from '../util/emitter';
import { decodeSessionRecord } from './decodeSessionRecord';
import { isSameGeneration, type SessionRecord, sessionRecordKey } from './sessionRecord';

interface VaultWorld {
	readonly secrets: Secrets;
	readonly timers: Timers;
	readonly log: Log;
}

/** What should be stored (nothing: the record should be gone) in place of what the storage holds. */
interface Unsaved {
	readonly record: SessionRecord | undefined;
	readonly over: SessionRecord | undefined;
}

/** Few, as in some systems every failing write asks the user for a keyring password. */
const retryDelaysMs = [1_000, 15_000, 120_000];

export class SessionVault {
	readonly onDidChange: Event<SessionRecord | undefined>;
	readonly #world: VaultWorld;
	readonly #origin: string;
	readonly #key: string;
	readonly #onStorageTrouble: () => void;
	readonly #changed = new Emitter<SessionRecord | undefined>();
	readonly #said = new Set<string>();
	#current: SessionRecord | undefined;
	#unsaved: Unsaved | undefined;
	#retry: Disposable | undefined;
	#failures = 0;
	#lastInLine: Promise<unknown> = Promise.resolve();

	constructor(world: VaultWorld, origin: string, onStorageTrouble: () => void) {
		this.#world = world;
		this.#origin = origin;
		this.#key = sessionRecordKey(origin);
		this.#onStorageTrouble = onStorageTrouble;
		this.onDidChange = this.#changed.event;
	}

	/** The record as last read or written. */
	get current(): SessionRecord | undefined {
		return this.#current;
	}

	isAbout(key: string): boolean {
		return key === this.#key;
	}

	/** Reads the storage again; what another window did is adopted. */
	read(): Promise<SessionRecord | undefined> {
		return this.#inTurn(() => this.#read());
	}

	/** Writes `next` if `basis` is still the record; says whether `next` is the record now. */
	replace(basis: SessionRecord, next: SessionRecord): Promise<boolean> {
		return this.#inTurn(async () => {
			if (!isSameGeneration(await this.#read(), basis)) return false;
			await this.#save(next);
			return isSameGeneration(this.#current, next) && this.#current?.accessToken === next.accessToken;
		});
	}

	/** Writes `next` whatever was there. */
	put(next: SessionRecord): Promise<void> {
		return this.#inTurn(async () => {
			await this.#read();
			await this.#save(next);
		});
	}

	/** Forgets the session, unless it has become another one, or a newer generation than `upTo`. */
	erase(sessionId: string, upTo = Number.POSITIVE_INFINITY): Promise<void> {
		return this.#inTurn(async () => {
			const record = await this.#read();
			if (record?.sessionId === sessionId && record.generation <= upTo) await this.#save(undefined);
		});
	}

	dispose(): void {
		this.#retry?.dispose();
		this.#changed.dispose();
	}

	#inTurn<T>(task: () => Promise<T>): Promise<T> {
		const turn = this.#lastInLine.then(task);
		this.#lastInLine = turn.catch(() => undefined);
		return turn;
	}

	async #read(): Promise<SessionRecord | undefined> {
		const stored = await this.#load();
		if (stored === 'unreadable') return this.#current;
		if (this.#unsaved && isSameGeneration(stored, this.#unsaved.over))
			return this.#become(this.#unsaved.record);
		this.#unsaved = undefined;
		return this.#become(stored);
	}

	async #save(record: SessionRecord | undefined): Promise<void> {
		const unsaved = { record, over: this.#unsaved ? this.#unsaved.over : this.#current };
		this.#unsaved = unsaved;
		await this.#store(unsaved);
	}

	/** Stores and reads back, as some storages take everything and keep nothing. */
	async #store({ record, over }: Unsaved): Promise<void> {
		this.#retry?.dispose();
		try {
			if (record) await this.#world.secrets.store(this.#key, JSON.stringify(record));
			else await this.#world.secrets.delete(this.#key);
		} catch {
			this.#warnOnce('The session could not be written to the secret storage.');
		}
		const stored = await this.#load();
		if (stored !== 'unreadable' && !isSameGeneration(stored, over)) {
			this.#unsaved = undefined;
			this.#failures = 0;
			this.#become(stored);
			return;
		}
		this.#become(record);
		if (isSameGeneration(record, over)) this.#unsaved = undefined;
		else this.#retryLater();
	}

	#retryLater(): void {
		this.#onStorageTrouble();
		const delayMs = retryDelaysMs[this.#failures++];
		if (delayMs === undefined) return;
		const retry = async () => {
			await this.#read();
			if (this.#unsaved) await this.#store(this.#unsaved);
		};
		this.#retry = this.#world.timers.after(delayMs, () => void this.#inTurn(retry));
	}

	async #load(): Promise<SessionRecord | undefined | 'unreadable'> {
		try {
			const decoded = decodeSessionRecord(await this.#world.secrets.get(this.#key), this.#origin);
			if (decoded.kind === 'record') return decoded.record;
			if (decoded.kind === 'corrupt') this.#warnOnce('The stored session is damaged and was not used.');
			if (decoded.kind === 'newer')
				this.#warnOnce('The stored session was written by a newer Creditbar and was left alone.');
			return undefined;
		} catch {
			this.#warnOnce('The secret storage could not be read.');
			this.#onStorageTrouble();
			return 'unreadable';
		}
	}

	#become(record: SessionRecord | undefined): SessionRecord | undefined {
		if (isSameGeneration(record, this.#current)) return this.#current;
		this.#current = record;
		this.#changed.fire(record);
		return record;
	}

	#warnOnce(message: string): void {
		if (this.#said.has(message)) return;
		this.#said.add(message);
		this.#world.log.warn(message);
	}
}
