/** The account's version and the last thousand things that moved it. */
import type { AccountEvent, EventReplay } from './accountEvent';

const KEPT_EVENTS = 1000;

export class EventLog {
	version = 1;
	/** Every change after this version is either kept or had no event. */
	private completeSince = 1;
	/** Until then the past is lived through: changes are counted and not told. */
	isOpen = false;
	private readonly kept: AccountEvent[] = [];
	private readonly listeners = new Set<(event: AccountEvent) => void>();

	open(): void {
		this.isOpen = true;
		this.completeSince = this.version;
	}

	/** A change that no event tells of. */
	touch(): void {
		this.version += 1;
	}

	/** The event is made after the version has moved, so that what it carries shows the version it made. */
	record(makeEvent: (id: number) => AccountEvent): void {
		this.version += 1;
		if (!this.isOpen) return;
		const event = makeEvent(this.version);
		this.kept.push(event);
		this.forgetOldest();
		for (const listener of [...this.listeners]) listener(event);
	}

	listen(listener: (event: AccountEvent) => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	after(lastEventId: number): EventReplay {
		const isKnown = Number.isInteger(lastEventId) && lastEventId <= this.version;
		if (!isKnown || lastEventId < this.completeSince) return { kind: 'resync', version: this.version };
		return { kind: 'events', events: this.kept.filter(event => event.id > lastEventId) };
	}

	/**
	 * In halves, because dropping one from the front of a long list on every event would cost more than the
	 * event.
	 */
	private forgetOldest(): void {
		if (this.kept.length < 2 * KEPT_EVENTS) return;
		const forgotten = this.kept.splice(0, KEPT_EVENTS);
		this.completeSince = forgotten.at(-1)?.id ?? this.completeSince;
	}
}
